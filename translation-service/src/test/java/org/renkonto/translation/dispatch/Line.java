package org.renkonto.translation.dispatch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A line to a server that can be cut, or go silent, and be mended. */
final class Line implements AutoCloseable {

  private enum State {
    WHOLE,
    CUT,
    SILENT
  }

  private final ServerSocket door = open();
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private volatile State state = State.WHOLE;
  private volatile @Nullable String server;
  private volatile @Nullable Predicate<String> last;

  Line() {
    Thread.ofVirtual().start(this::welcome);
  }

  /** Where it leads, as host:port. */
  Line to(String address) {
    server = address;
    return this;
  }

  String address() {
    return "localhost:" + door.getLocalPort();
  }

  /** All that talk are cut off, and who calls is turned away. */
  void cut() {
    state = State.CUT;
    hangUp();
  }

  /** Nobody is cut off, and nothing arrives any more. */
  void silence() {
    state = State.SILENT;
  }

  /**
   * The first message like this still arrives; then all are cut off, and may call again at once.
   */
  void breakOffAfter(Predicate<String> message) {
    last = message;
  }

  void mend() {
    hangUp();
    state = State.WHOLE;
  }

  @Override
  public void close() throws IOException {
    door.close();
    cut();
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException goneAgain) {
        // the next one
      }
    }
  }

  private void connect(Socket caller) throws IOException {
    if (state == State.CUT || server == null) {
      caller.close();
      return;
    }
    var address = server.split(":");
    var called = new Socket(address[0], Integer.parseInt(address[1]));
    ends.add(caller);
    ends.add(called);
    Thread.ofVirtual().start(() -> carry(caller, called, true));
    Thread.ofVirtual().start(() -> carry(called, caller, false));
  }

  private void carry(Socket from, Socket to, boolean questions) {
    try {
      var buffer = new byte[16 * 1024];
      for (int read; (read = from.getInputStream().read(buffer)) >= 0; ) {
        if (state == State.WHOLE) {
          to.getOutputStream().write(buffer, 0, read);
        }
        if (questions && isLast(new String(buffer, 0, read, ISO_8859_1))) {
          ends.remove(to); // the server reads what it was told, and its answer finds nobody
          hangUp();
          return;
        }
      }
    } catch (IOException hungUp) {
      // both ends are closed
    }
    close(from);
    close(to);
  }

  private boolean isLast(String message) {
    var wanted = last;
    if (wanted == null || !wanted.test(message)) {
      return false;
    }
    last = null;
    return true;
  }

  private void hangUp() {
    ends.forEach(Line::close);
    ends.clear();
  }

  private static void close(Socket end) {
    try {
      end.close();
    } catch (IOException closedBefore) {
      // it is closed
    }
  }

  private static ServerSocket open() {
    try {
      return new ServerSocket(0, 50, InetAddress.getByName("localhost"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
