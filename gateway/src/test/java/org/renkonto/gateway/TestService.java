package org.renkonto.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A service behind the gateway that remembers what it was asked; it can die and come back. */
final class TestService {

  /** One request as it arrived, and the port it came from. */
  record Asked(String method, String uri, Headers headers, String body, int from) {}

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
  private final int port;
  private @Nullable HttpServer server;

  TestService() {
    server = listen(0);
    port = server.getAddress().getPort();
  }

  private HttpServer listen(int wanted) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted);
      var listening = HttpServer.create(address, 0);
      listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      listening.createContext("/", this::handle);
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void die() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  void comeBack() {
    server = listen(port);
  }

  String url() {
    return "http://localhost:" + port;
  }

  /** How it answers at this path from now on; else it says 200 and {"ok":true}. */
  void at(String path, HttpHandler answer) {
    answers.put(path, answer);
  }

  /** It answers with this status and body at this path from now on. */
  void at(String path, int status, String body) {
    at(path, exchange -> answer(exchange, status, body));
  }

  /** What it was asked at this path, in order. */
  List<Asked> asked(String path) {
    return asked.stream().filter(it -> URI.create(it.uri()).getPath().equals(path)).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var uri = exchange.getRequestURI();
    var headers = new Headers(exchange.getRequestHeaders());
    var from = exchange.getRemoteAddress().getPort();
    asked.add(new Asked(exchange.getRequestMethod(), uri.toString(), headers, body, from));
    answers.getOrDefault(uri.getPath(), it -> answer(it, 200, "{\"ok\":true}")).handle(exchange);
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
