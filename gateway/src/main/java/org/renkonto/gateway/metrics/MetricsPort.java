package org.renkonto.gateway.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The metrics for Prometheus, never at the public port. The JDK's own small server suffices; a
 * second Tomcat would cost 20 MB.
 */
@Component
@EnableConfigurationProperties(MetricsSettings.class)
public class MetricsPort implements SmartLifecycle {

  private final MetricsSettings settings;
  private final PrometheusMeterRegistry registry;
  private @Nullable HttpServer server;

  MetricsPort(MetricsSettings settings, PrometheusMeterRegistry registry) {
    this.settings = settings;
    this.registry = registry;
  }

  @Override
  public void start() {
    if (settings.port() == null) {
      return;
    }
    try {
      var address = new InetSocketAddress(settings.address(), settings.port());
      server = HttpServer.create(address, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/actuator/prometheus", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var text = registry.scrape().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
      exchange.sendResponseHeaders(200, text.length);
      exchange.getResponseBody().write(text);
    }
  }

  /** The port in use, also where any free one was wanted. */
  public int port() {
    return server == null ? -1 : server.getAddress().getPort();
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  @Override
  public boolean isRunning() {
    return server != null;
  }
}
