package org.renkonto.notification.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.renkonto.notification.inbox.CalendarEntry.Method;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Takes notices in, each once, and numbers them per person. */
@Service
public class Inbox {

  /** A mail has at least this long to go out, however late its event was read. */
  private static final Duration LEAST_TIME = Duration.ofHours(1);

  private static final int TRIES = 50;

  /** Persons share them; more than there are at once would change nothing. */
  private static final int TURNS = 64;

  private final Notifications notifications;
  private final ApplicationEventPublisher announcements;
  private final Clock clock;
  private final List<Lock> turns = Stream.<Lock>generate(ReentrantLock::new).limit(TURNS).toList();

  Inbox(Notifications notifications, ApplicationEventPublisher announcements, Clock clock) {
    this.notifications = notifications;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Stores the notice, unless it was stored before. */
  public void put(Notice notice) {
    inTurn(notice.subject(), () -> insert(Notification.idOf(notice), notice));
    announcements.publishEvent(new NotificationArrived(notice.subject()));
  }

  /** Takes back what stands in the subject's calendar for the request; nothing where none does. */
  public CalendarEntry cancelling(String subject, UUID requestId, long sequence) {
    return notifications.lastCalendarMethod(subject, requestId) == Method.REQUEST
        ? new CalendarEntry(Method.CANCEL, sequence)
        : CalendarEntry.NONE;
  }

  /**
   * Events about one person are handled at once, and if each went for the next number all but one
   * would go in vain. Who waits for long goes all the same: the number is unique by its index.
   */
  private void inTurn(String subject, Runnable work) {
    var turn = turns.get(Math.floorMod(subject.hashCode(), TURNS));
    var mine = false;
    try {
      mine = turn.tryLock(1, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    try {
      work.run();
    } finally {
      if (mine) {
        turn.unlock();
      }
    }
  }

  /** Another instance may take the number first; then the next one is tried. */
  private void insert(UUID id, Notice notice) {
    for (var tries = 0; tries < TRIES; tries++) {
      try {
        notifications.insert(of(id, notifications.lastSeq(notice.subject()) + 1, notice));
        return;
      } catch (DuplicateKeyException numberOrIdTaken) {
        if (notifications.exists(id)) {
          return;
        }
      }
    }
    throw new OptimisticLockingFailureException("no free number in " + TRIES + " tries");
  }

  private Notification of(UUID id, long seq, Notice notice) {
    var now = clock.instant();
    var mailed = notice.template().mailed();
    var latest =
        notice.template().punctual()
            ? notice.timelyUntil()
            : later(notice.timelyUntil(), now.plus(LEAST_TIME));
    return new Notification(
        id,
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
