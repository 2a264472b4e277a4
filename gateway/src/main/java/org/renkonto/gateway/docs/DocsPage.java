package org.renkonto.gateway.docs;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.renkonto.gateway.route.RouteSettings;
import org.renkonto.gateway.route.ServiceCalls;
import org.renkonto.gateway.route.ServiceCircuits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page at /docs: swagger-ui's own files, our three lines of script, and each service's
 * description at /docs/(name).
 */
@Configuration(proxyBeanMethods = false)
class DocsPage {

  private static final String FILES = "META-INF/resources/webjars/swagger-ui/";

  @Bean
  RouterFunction<ServerResponse> docs(
      RouteSettings settings,
      ServiceCalls calls,
      ServiceCircuits circuits,
      JsonMapper json,
      @Value("${renkonto.gateway.docs.swagger-ui}") String version) {
    var descriptions = new Descriptions(calls, json);
    var page = new ClassPathResource("docs/page.html");
    var routes =
        route()
            .GET("/", _ -> ServerResponse.temporaryRedirect(URI.create("/docs")).build())
            .GET("/docs", _ -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).body(page))
            .GET("/docs/services", _ -> ServerResponse.ok().body(services(settings)))
            .resources("/docs/page/**", new ClassPathResource("docs/"))
            .resources("/docs/ui/**", new ClassPathResource(FILES + version + "/"))
            .build();
    return settings.services().entrySet().stream()
        .map(it -> description(it.getKey(), it.getValue().url(), descriptions, circuits))
        .reduce(routes, RouterFunction::and);
  }

  private static List<Map<String, String>> services(RouteSettings settings) {
    return settings.services().keySet().stream()
        .map(name -> Map.of("name", name, "url", "/docs/" + name))
        .toList();
  }

  /** Its circuit is its own: what anybody may call must not cut off those who work. */
  private static RouterFunction<ServerResponse> description(
      String name, URI service, Descriptions descriptions, ServiceCircuits circuits) {
    var address = service.resolve("/v3/api-docs");
    return route()
        .GET("/docs/" + name, _ -> ServerResponse.ok().body(descriptions.of(name, address)))
        .filter(circuits.of("docs-" + name))
        .build();
  }
}
