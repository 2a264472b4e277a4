package org.renkonto.gateway.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.renkonto.gateway.problem.Problem;
import org.renkonto.gateway.problem.ProblemValve;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Puts the guards in their places: the outermost first. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GuardSettings.class)
class RequestGuard {

  /** After the limits, which stand right behind the token check. */
  private static final int BODY = -80;

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> valves(GuardSettings settings) {
    return factory -> {
      factory.addContextValves(new LengthConflictValve());
      factory.addContextCustomizers(
          context -> {
            var host = (StandardHost) context.getParent();
            host.getPipeline().addValve(new ProblemValve(SecurityHeaders::set, settings.allow()));
            host.setErrorReportValveClass(ProblemValve.class.getName());
          });
    };
  }

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders() {
    var filter = new FilterRegistrationBean<>(new SecurityHeaders());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(GuardSettings settings) {
    var filter = new FilterRegistrationBean<>(new BodyLimit(settings.bodyLimit()));
    filter.setOrder(BODY);
    return filter;
  }

  /** One normal form for paths: no //, no ;, no dots, nothing encoded that need not be. */
  @Bean
  HttpFirewall firewall(GuardSettings settings) {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHttpMethods(settings.methods());
    firewall.setAllowedHeaderNames(plainOr(StrictHttpFirewall.ALLOWED_HEADER_NAMES));
    firewall.setAllowedHeaderValues(plainOr(StrictHttpFirewall.ALLOWED_HEADER_VALUES));
    return firewall;
  }

  /** Visible ASCII need not be put to the firewall's regular expression, which would let it by. */
  private static Predicate<String> plainOr(Predicate<String> rule) {
    return text -> isPlain(text) || rule.test(text);
  }

  private static boolean isPlain(@Nullable String text) {
    if (text == null) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  @Bean
  RequestRejectedHandler refusal(GuardSettings settings) {
    return (request, response, rejected) -> refuse(settings, request, response);
  }

  private static void refuse(
      GuardSettings settings, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (settings.methods().contains(request.getMethod())) {
      Problem.PATH_NOT_NORMAL.write(
          response, "Write the path without //, dots, semicolons and needless encoding.");
      return;
    }
    response.setHeader("Allow", settings.allow());
    Problem.METHOD_NOT_ALLOWED.write(response, "This method is not served here.");
  }
}
