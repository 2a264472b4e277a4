package org.renkonto.proof.prove.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineTest {

  private final Line line = new Line();
  private ServerSocket server;

  /** A server that says back what it is told. */
  @BeforeEach
  void serve() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    line.to(server.getLocalPort());
    Thread.ofVirtual().start(this::echo);
  }

  @AfterEach
  void close() throws IOException {
    line.close();
    server.close();
  }

  @Test
  void what_is_said_arrives_and_comes_back() throws IOException {
    try (var caller = caller()) {
      assertThat(said(caller)).isEqualTo("x");
    }
  }

  @Test
  void a_cut_line_hangs_up_and_takes_no_call_until_it_is_mended() throws IOException {
    try (var caller = caller()) {
      said(caller);
      line.cut();
      assertThat(said(caller)).isEmpty();
    }
    try (var turnedAway = caller()) {
      assertThat(said(turnedAway)).isEmpty();
    }
    line.mend();
    try (var caller = caller()) {
      assertThat(said(caller)).isEqualTo("x");
    }
  }

  @Test
  void on_a_silent_line_nothing_arrives_and_nobody_is_cut_off() throws IOException {
    try (var caller = caller()) {
      said(caller);
      line.silence();
      caller.setSoTimeout(300);
      assertThatThrownBy(() -> said(caller)).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void it_is_known_how_often_a_fault_was_felt() throws IOException {
    try (var caller = caller()) {
      said(caller);
      assertThat(line.felt()).isZero();
      line.slow(Duration.ofMillis(1));
      said(caller);
      assertThat(line.felt()).isEqualTo(2);
      line.cut();
      said(caller);
      assertThat(line.felt()).isGreaterThanOrEqualTo(4);
    }
    var before = line.felt();
    try (var turnedAway = caller()) {
      said(turnedAway);
      assertThat(line.felt()).isGreaterThan(before);
    }
  }

  @Test
  void of_two_servers_the_one_that_lives_gets_the_calls() throws IOException {
    try (var dead = new ServerSocket(0)) {
      line.to(dead.getLocalPort(), server.getLocalPort());
    }
    for (int i = 0; i < 4; i++) {
      try (var caller = caller()) {
        assertThat(said(caller)).isEqualTo("x");
      }
    }
  }

  private Socket caller() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), line.port());
  }

  /** What comes back, empty when the other side has hung up. */
  private static String said(Socket caller) throws IOException {
    try {
      caller.getOutputStream().write("x".getBytes(UTF_8));
      int back = caller.getInputStream().read();
      return back < 0 ? "" : Character.toString(back);
    } catch (SocketTimeoutException silent) {
      throw silent;
    } catch (IOException hungUp) {
      return "";
    }
  }

  private void echo() {
    while (!server.isClosed()) {
      try {
        var caller = server.accept();
        Thread.ofVirtual().start(() -> say(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void say(Socket caller) {
    try (caller) {
      caller.getInputStream().transferTo(caller.getOutputStream());
    } catch (IOException hungUp) {
      // the next one
    }
  }
}
