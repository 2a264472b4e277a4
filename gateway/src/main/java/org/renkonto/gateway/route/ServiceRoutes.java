package org.renkonto.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.renkonto.gateway.route.RouteSettings.Service;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** One route for each service, and one before it for each of its streams. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouteSettings.class)
class ServiceRoutes {

  private static final int OPEN_PAGES = -110;

  @Bean
  RouterFunction<ServerResponse> routes(RouteSettings settings, ServiceCircuits circuits) {
    var routes = new ArrayList<RouterFunction<ServerResponse>>();
    settings.services().forEach((name, service) -> routes.addAll(routes(name, service, circuits)));
    return routes.stream().reduce(RouterFunction::and).orElseThrow();
  }

  private static List<RouterFunction<ServerResponse>> routes(
      String name, Service service, ServiceCircuits circuits) {
    var routes = new ArrayList<RouterFunction<ServerResponse>>();
    for (var stream : service.streams()) {
      routes.add(
          route(ServiceCalls.streamsOf(name))
              .GET(stream, http())
              .before(uri(service.url()))
              .filter(circuits.of(name))
              .build());
    }
    routes.add(
        route(name)
            .route(path(service.prefix() + "/**"), http())
            .before(uri(service.url()))
            .filter(circuits.of(name))
            .build());
    return routes;
  }

  /** After the security headers, which it changes, and before the token check (-100). */
  @Bean
  FilterRegistrationBean<OpenPages> openPages(RouteSettings settings) {
    var filter = new FilterRegistrationBean<>(new OpenPages(settings));
    filter.setOrder(OPEN_PAGES);
    return filter;
  }

  @Bean
  ServiceCalls serviceCalls(
      RouteSettings settings, ObservationRegistry observations, OpenStreams streams) {
    return new ServiceCalls(settings, observations, streams);
  }

  @Bean
  OpenStreams openStreams(RouteSettings settings) {
    return new OpenStreams(settings.streamsPerSubject());
  }

  @Bean
  ServiceCircuits serviceCircuits(RouteSettings settings) {
    return new ServiceCircuits(settings.circuit());
  }

  @Bean
  MeterBinder circuitMetrics(ServiceCircuits circuits) {
    return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(circuits.registry());
  }

  @Bean
  PassedOnHeaders passedOnHeaders() {
    return new PassedOnHeaders();
  }

  @Bean
  HandedBackHeaders handedBackHeaders() {
    return new HandedBackHeaders();
  }
}
