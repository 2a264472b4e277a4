package org.renkonto.proof.prove.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A line over the loopback to one server, or to several in turn; it can be cut, go silent, be slow,
 * and be mended.
 */
public final class Line implements AutoCloseable {

  private enum State {
    WHOLE,
    CUT,
    SILENT
  }

  private static final int CHUNK = 16 * 1024;
  private static final int CONNECT_WITHIN_MILLIS = 1_000;

  private final ServerSocket door;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicLong felt = new AtomicLong();
  private volatile State state = State.WHOLE;
  private volatile Duration delay = Duration.ZERO;
  private volatile List<InetSocketAddress> servers = List.of();

  public Line() {
    try {
      door = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::welcome);
  }

  /** Where it leads from now on: ports on the loopback, one after the other. */
  public Line to(Integer... ports) {
    servers =
        List.of(ports).stream()
            .map(port -> new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
            .toList();
    return this;
  }

  public int port() {
    return door.getLocalPort();
  }

  public String address() {
    return "127.0.0.1:" + port();
  }

  /** All that talk are cut off, and who calls is turned away. */
  public void cut() {
    state = State.CUT;
    hangUp();
  }

  /** Nobody is cut off, and nothing arrives any more. */
  public void silence() {
    state = State.SILENT;
  }

  /** Whatever is said takes this much longer, each way. */
  public void slow(Duration each) {
    delay = each;
  }

  /** All that talk are cut off once, and may call again. */
  public void hangUp() {
    felt.addAndGet(ends.size());
    ends.forEach(Line::close);
    ends.clear();
  }

  /** How often anybody was cut off, turned away, not heard or kept waiting so far. */
  public long felt() {
    return felt.get();
  }

  /** As good as new; what was said while it was silent is lost with its connection. */
  public void mend() {
    delay = Duration.ZERO;
    if (state != State.WHOLE) {
      hangUp();
      state = State.WHOLE;
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        var caller = door.accept();
        Thread.ofVirtual().start(() -> connect(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket caller) {
    var called = state == State.CUT ? null : reach();
    if (called == null) {
      felt.incrementAndGet();
      close(caller);
      return;
    }
    ends.add(caller);
    ends.add(called);
    Thread.ofVirtual().start(() -> carry(caller, called));
    carry(called, caller);
  }

  /** The next server in turn that takes the call. */
  private @Nullable Socket reach() {
    var first = turn.getAndIncrement();
    for (int i = 0; i < servers.size(); i++) {
      var socket = new Socket();
      try {
        socket.setTcpNoDelay(true);
        socket.connect(
            servers.get(Math.floorMod(first + i, servers.size())), CONNECT_WITHIN_MILLIS);
        return socket;
      } catch (IOException isDown) {
        close(socket);
      }
    }
    return null;
  }

  private void carry(Socket from, Socket to) {
    try {
      from.setTcpNoDelay(true);
      var buffer = new byte[CHUNK];
      for (int read; (read = from.getInputStream().read(buffer)) >= 0; ) {
        if (delay.isPositive()) {
          felt.incrementAndGet();
          Thread.sleep(delay);
        }
        if (state == State.WHOLE) {
          to.getOutputStream().write(buffer, 0, read);
        } else {
          felt.incrementAndGet();
        }
      }
    } catch (IOException hungUp) {
      // both ends are closed below
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ends.remove(from);
    ends.remove(to);
    close(from);
    close(to);
  }

  private static void close(Socket end) {
    try {
      end.close();
    } catch (IOException closedBefore) {
      // it is closed
    }
  }
}
