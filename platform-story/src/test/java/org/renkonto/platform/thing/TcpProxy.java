package org.renkonto.platform.thing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in front of a server and can be cut, so that the server seems to be away. */
final class TcpProxy implements AutoCloseable {

  private final InetSocketAddress server;
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  TcpProxy(InetSocketAddress server) throws IOException {
    this.server = server;
    Thread.startVirtualThread(this::letIn);
  }

  String address() {
    return "localhost:" + door.getLocalPort();
  }

  void cut() {
    cut = true;
    open.forEach(TcpProxy::close);
    open.clear();
  }

  void mend() {
    cut = false;
  }

  private void letIn() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException over) {
        // the door was closed, or the server is away
      }
    }
  }

  private void connect(Socket near) throws IOException {
    if (cut) {
      near.close();
      return;
    }
    var far = new Socket(server.getAddress(), server.getPort());
    open.add(near);
    open.add(far);
    Thread.startVirtualThread(() -> carry(near, far));
    Thread.startVirtualThread(() -> carry(far, near));
  }

  private void carry(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      // one side has closed or was cut
    }
    close(from);
    close(to);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    open.forEach(TcpProxy::close);
  }
}
