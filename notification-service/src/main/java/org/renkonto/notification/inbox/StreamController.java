package org.renkonto.notification.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.text.Texts;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.InvalidInput;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The caller's own notifications as server-sent events. */
@RestController
@RequestMapping("/api/notification/stream")
class StreamController {

  /** For a token that names no end: no stream lasts for ever. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Streams streams;
  private final ReaderLanguage languages;
  private final Texts texts;
  private final Clock clock;

  StreamController(Streams streams, ReaderLanguage languages, Texts texts, Clock clock) {
    this.streams = streams;
    this.languages = languages;
    this.texts = texts;
    this.clock = clock;
  }

  /** New ones as they come; with {@code Last-Event-ID} exactly what followed that number. */
  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> stream(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @AuthenticationPrincipal Jwt token,
      HttpServletRequest request,
      Caller caller) {
    var language = languages.of(caller.subject(), request);
    var emitter =
        streams.open(
            caller.subject(),
            number(lastEventId),
            end(token.getExpiresAt()),
            n -> NotificationView.of(n, texts, language));
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no")
        .body(emitter);
  }

  private Instant end(@Nullable Instant expiry) {
    var longest = clock.instant().plus(LONGEST);
    return expiry == null || expiry.isAfter(longest) ? longest : expiry;
  }

  private static @Nullable Long number(@Nullable String lastEventId) {
    if (lastEventId == null || lastEventId.isBlank()) {
      return null;
    }
    if (!lastEventId.strip().matches("\\d{1,18}")) {
      throw new InvalidInput("Last-Event-ID", "is not a number that this stream has given");
    }
    return Long.valueOf(lastEventId.strip());
  }
}
