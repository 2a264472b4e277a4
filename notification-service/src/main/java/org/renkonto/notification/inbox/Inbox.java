package org.renkonto.notification.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.renkonto.notification.inbox.CalendarEntry.Method;
import org.renkonto.platform.work.Retry;
import org.renkonto.platform.work.Turns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes notices in, each once, and numbers them per person. */
@Service
public class Inbox {

  /** A mail has at least this long to go out, however late its event was read. */
  private static final Duration LEAST_TIME = Duration.ofHours(1);

  private final Notifications notifications;
  private final ApplicationEventPublisher announcements;
  private final Clock clock;

  /** Events about one person are handled at once, and all of them want the next number. */
  private final Turns turns = new Turns();

  Inbox(Notifications notifications, ApplicationEventPublisher announcements, Clock clock) {
    this.notifications = notifications;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Stores the notice, unless it was stored before. */
  public void put(Notice notice) {
    turns.take(notice.subject(), () -> Retry.onInsertConflict(() -> insert(notice)));
    announcements.publishEvent(new NotificationArrived(notice.subject()));
  }

  /** Takes back what stands in the subject's calendar for the request; nothing where none does. */
  public CalendarEntry cancelling(String subject, UUID requestId, long sequence) {
    return notifications.lastCalendarMethod(subject, requestId) == Method.REQUEST
        ? new CalendarEntry(Method.CANCEL, sequence)
        : CalendarEntry.NONE;
  }

  /** Another instance may take the number first; then the next one is tried. */
  private boolean insert(Notice notice) {
    return notifications.insert(of(notifications.lastSeq(notice.subject()) + 1, notice));
  }

  private Notification of(long seq, Notice notice) {
    var now = clock.instant();
    var mailed = notice.template().mailed();
    var latest =
        notice.template().punctual()
            ? notice.timelyUntil()
            : later(notice.timelyUntil(), now.plus(LEAST_TIME));
    return new Notification(
        Notification.idOf(notice),
        notice.subject(),
        seq,
        notice.template(),
        notice.facts(),
        notice.about(),
        notice.calendar(),
        now,
        null,
        mailed ? Mailing.pending(notice.needBy(), latest) : Mailing.none(now),
        mailed ? now : null);
  }

  private static Instant later(Instant one, Instant other) {
    return other.isAfter(one) ? other : one;
  }
}
