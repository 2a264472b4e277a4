package org.renkonto.appointment.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.booking.Appointments;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Staff;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.InvalidInput;
import org.renkonto.platform.web.NotFound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Calendar entries: of one's own appointment with a token, of busy times by a secret link. */
@RestController
@RequestMapping("/api/appointment")
class FeedController {

  /** The secret in the address is the proof: calendar programs have no token. */
  @Configuration(proxyBeanMethods = false)
  static class NoToken {

    @Bean
    @Order(2)
    SecurityFilterChain feedsNeedNoToken(HttpSecurity http) {
      return http.securityMatcher("/api/appointment/feeds/**")
          .csrf(AbstractHttpConfigurer::disable)
          .headers(headers -> headers.cacheControl(own -> own.disable()))
          .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
          .authorizeHttpRequests(
              requests ->
                  requests.requestMatchers(HttpMethod.GET).permitAll().anyRequest().denyAll())
          .build();
    }
  }

  /**
   * A new secret link; it is shown this once.
   *
   * @param path of the feed at this service's address
   */
  record NewFeed(String path) {}

  private static final CacheControl ASK_AGAIN = CacheControl.maxAge(Duration.ofMinutes(5));

  private final Appointments appointments;
  private final CalendarEntry entry;
  private final Offices offices;
  private final Feeds feeds;
  private final BusyTimes busy;

  FeedController(
      Appointments appointments,
      CalendarEntry entry,
      Offices offices,
      Feeds feeds,
      BusyTimes busy) {
    this.appointments = appointments;
    this.entry = entry;
    this.offices = offices;
    this.feeds = feeds;
    this.busy = busy;
  }

  @GetMapping("/appointments/{id}.ics")
  ResponseEntity<String> appointment(@PathVariable UUID id, Caller caller) {
    var text = entry.of(appointments.visible(id, caller));
    return ResponseEntity.ok().contentType(CalendarText.TYPE).body(text);
  }

  /** Makes the link to a unit's busy times, or a new one in place of the old. */
  @PostMapping("/units/{id}/feed")
  @PreAuthorize(Staff.ONLY)
  NewFeed renew(
      @PathVariable UUID id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    var unit = offices.unit(id);
    Staff.check(unit.officeId(), caller);
    if (!caller.is("DISPATCHER") && !caller.subject().equals(unit.subject())) {
      throw new AccessDeniedException("not the counsellor's own calendar");
    }
    if (key != null) {
      throw new InvalidInput(
          "Idempotency-Key", "would keep the secret; send none, and renew again");
    }
    return new NewFeed("/api/appointment/feeds/%s.ics".formatted(feeds.renew(unit)));
  }

  @SecurityRequirements
  @GetMapping("/feeds/{secret}.ics")
  @Nullable ResponseEntity<String> feed(@PathVariable String secret, WebRequest request) {
    var unit = offices.unit(feeds.unitOf(secret));
    if (!unit.active()) {
      throw new NotFound("feed", "like this");
    }
    var blocks = busy.of(unit, offices.office(unit.officeId()));
    var etag = '"' + DigestUtils.md5DigestAsHex(blocks.toString().getBytes(UTF_8)) + '"';
    if (request.checkNotModified(etag)) {
      return null;
    }
    return ResponseEntity.ok()
        .cacheControl(ASK_AGAIN.cachePrivate())
        .contentType(CalendarText.TYPE)
        .body(BusyTimes.text(blocks));
  }
}
