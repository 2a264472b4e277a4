package org.renkonto.standalone;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A process for tests: answers 200 to every call until it is ended. */
final class Mortal {

  private Mortal() {}

  public static void main(String[] args) throws Exception {
    var port = Integer.parseInt(System.getenv("SERVER_PORT"));
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/",
        call -> {
          call.sendResponseHeaders(200, -1);
          call.close();
        });
    server.start();
  }
}
