package org.renkonto.appointment.display;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.queue.Announcements;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The numbers called, for everybody in the waiting room; needs no token. */
@RestController
@SecurityRequirements
@RequestMapping(BoardPage.BASE)
class DisplayController {

  private static final String ONLY_OURS =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** It shows numbers and desks only. */
  @Configuration(proxyBeanMethods = false)
  static class NoToken {

    @Bean
    @Order(2)
    SecurityFilterChain displaysNeedNoToken(HttpSecurity http) {
      return http.securityMatcher(BoardPage.BASE + "/**")
          .csrf(AbstractHttpConfigurer::disable)
          .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
          .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(ONLY_OURS)))
          .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
          .build();
    }
  }

  private final Announcements announcements;
  private final Displays displays;

  DisplayController(Announcements announcements, Displays displays) {
    this.announcements = announcements;
    this.displays = displays;
  }

  @GetMapping(path = "/{office}", produces = "text/html;charset=UTF-8")
  String page(
      @PathVariable UUID office,
      @RequestParam(required = false) @Nullable String lang,
      Locale accepted) {
    return boardPage(lang, accepted).page(office, announcements.of(office));
  }

  /** The changing part of the page as server-sent events named {@code board}. */
  @GetMapping(path = "/{office}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> stream(
      @PathVariable UUID office,
      @RequestParam(required = false) @Nullable String lang,
      Locale accepted) {
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no")
        .body(displays.open(office, boardPage(lang, accepted)));
  }

  @GetMapping(path = "/board.css", produces = "text/css;charset=UTF-8")
  Resource style() {
    return new ClassPathResource("display/board.css");
  }

  @GetMapping(path = "/board.js", produces = "text/javascript;charset=UTF-8")
  Resource script() {
    return new ClassPathResource("display/board.js");
  }

  private static BoardPage boardPage(@Nullable String lang, Locale accepted) {
    return new BoardPage(BoardLanguage.of(lang, accepted));
  }
}
