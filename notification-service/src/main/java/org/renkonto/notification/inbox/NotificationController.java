package org.renkonto.notification.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.text.Texts;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.Cursor;
import org.renkonto.platform.web.NotFound;
import org.renkonto.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own notifications; there is no way to name somebody else's. */
@RestController
@RequestMapping("/api/notification/notifications")
class NotificationController {

  private final Notifications notifications;
  private final ReaderLanguage languages;
  private final Texts texts;
  private final Clock clock;

  NotificationController(
      Notifications notifications, ReaderLanguage languages, Texts texts, Clock clock) {
    this.notifications = notifications;
    this.languages = languages;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping
  Page<NotificationView> list(
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      HttpServletRequest request,
      Caller caller) {
    var language = languages.of(caller.subject(), request);
    return notifications
        .page(caller.subject(), unread, Cursor.parse(cursor), limit)
        .map(n -> NotificationView.of(n, texts, language));
  }

  @PostMapping("/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable UUID id, Caller caller) {
    if (!notifications.markRead(caller.subject(), id, clock.instant())) {
      throw new NotFound("notification", id);
    }
  }
}
