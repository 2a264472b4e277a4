package org.renkonto.proof.prove.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkonto.proof.prove.stage.Line;

class LineFaultTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final Line line = new Line();
  private ServerSocket server;

  @BeforeEach
  void serve() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    line.to(server.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    line.close();
    server.close();
  }

  static Stream<Consumer<Line>> faults() {
    return Stream.of(
        Line::hangUp, Line::cut, Line::silence, broken -> broken.slow(Duration.ofMillis(1)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_line_on_which_nobody_talks_stays_broken_until_somebody_does(Consumer<Line> fault)
      throws Exception {
    var broken = new CountDownLatch(1);
    var felt =
        CompletableFuture.supplyAsync(
            () -> LineFault.on(line, fault.andThen(_ -> broken.countDown()), Duration.ZERO, LONG));
    broken.await();
    try (var caller = new Socket(InetAddress.getLoopbackAddress(), line.port())) {
      caller.getOutputStream().write('x');
      assertThat(felt)
          .succeedsWithin(LONG.plusSeconds(5))
          .satisfies(it -> assertThat(it).isPositive());
    }
  }

  @Test
  void a_line_on_which_nobody_ever_talks_is_mended_in_the_end_and_was_not_felt() throws Exception {
    assertThat(LineFault.on(line, Line::cut, Duration.ZERO, Duration.ofMillis(50))).isZero();
    try (var caller = new Socket(InetAddress.getLoopbackAddress(), line.port())) {
      caller.getOutputStream().write('x');
      assertThat(server.accept().getInputStream().read()).isEqualTo('x');
    }
  }
}
