package org.renkonto.gateway.route;

import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.renkonto.gateway.route.RouteSettings.Service;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.web.servlet.function.ServerResponse;

/** Asks the service of the route that was taken. */
public final class ServiceCalls implements ProxyExchange, AutoCloseable {

  private final Map<String, ServiceClient> clients = new HashMap<>();
  private final OpenStreams streams;

  ServiceCalls(RouteSettings settings, ObservationRegistry observations, OpenStreams streams) {
    this.streams = streams;
    settings
        .services()
        .forEach(
            (name, service) -> {
              clients.put(name, requests(name, settings, service, observations));
              if (!service.streams().isEmpty()) {
                clients.put(streamsOf(name), streams(name, settings, observations));
              }
            });
  }

  private static ServiceClient requests(
      String name, RouteSettings settings, Service service, ObservationRegistry observations) {
    return new ServiceClient(
        name, settings.connections(), settings.connectWithin(), service.timeLimit(), observations);
  }

  private static ServiceClient streams(
      String name, RouteSettings settings, ObservationRegistry observations) {
    return new ServiceClient(
        streamsOf(name),
        settings.openStreams(),
        settings.connectWithin(),
        settings.streamSilence(),
        observations);
  }

  /** The name of the route of a service's streams. */
  static String streamsOf(String service) {
    return service + "-streams";
  }

  @Override
  public ServerResponse exchange(Request request) {
    String route =
        Objects.requireNonNull(
            MvcUtils.getAttribute(request.getServerRequest(), MvcUtils.GATEWAY_ROUTE_ID_ATTR));
    try {
      return client(route).call(request, streams);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * What a service itself says at an address that needs no token.
   *
   * @throws UncheckedIOException when it does not answer
   */
  public byte[] read(String service, URI address) {
    try {
      return client(service).read(address);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private ServiceClient client(String route) {
    return Objects.requireNonNull(clients.get(route));
  }

  @Override
  public void close() throws IOException {
    for (var client : clients.values()) {
      client.close();
    }
  }
}
