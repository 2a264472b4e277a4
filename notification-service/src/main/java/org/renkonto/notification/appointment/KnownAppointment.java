package org.renkonto.notification.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.text.Appointment;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How an appointment stands by the newest of its events that was read: so that older ones tell
 * nothing and reminders move with it. It goes when none of its events can be read again.
 *
 * @param subject whom to tell
 * @param sequence number of the newest event
 * @param toldAt when the person was last told of its time
 * @param dueAt the next reminder, in the end its removal
 */
@Document("known-appointments")
record KnownAppointment(
    @Id UUID id,
    @Version @Nullable Long version,
    String subject,
    Appointment appointment,
    State state,
    long sequence,
    Instant toldAt,
    @Indexed(sparse = true) Instant dueAt) {

  /** Longer than its topic keeps an event (deploy/topics.yaml: 90 days). */
  private static final Duration KEPT_AFTER_END = Duration.ofDays(100);

  /** Agreed and to come; called off, begun or over. */
  enum State {
    AGREED,
    OVER
  }

  /**
   * As an event says it, of which the person is told now.
   *
   * @param before what was known, whose link stays where the event names none
   * @param sequence number of the event
   */
  static KnownAppointment by(
      @Nullable KnownAppointment before,
      String subject,
      Appointment said,
      State state,
      long sequence,
      Instant now) {
    var version = before == null ? null : before.version;
    var appointment =
        before == null || said.link() > 0 ? said : said.linked(before.appointment.link());
    return new KnownAppointment(said.id(), version, subject, appointment, state, sequence, now, now)
        .waiting(now);
  }

  /** The reminder that is due; none where it has lapsed, was sent, or there is nothing to come. */
  Optional<Reminder> reminderDue(Instant now) {
    return next(now).filter(reminder -> !reminder.due(appointment.start()).isAfter(now));
  }

  /** The same after the person was reminded. */
  KnownAppointment reminded(Instant now) {
    return new KnownAppointment(id, version, subject, appointment, state, sequence, now, dueAt)
        .waiting(now);
  }

  /** The same, due when there is something to do next. */
  KnownAppointment waiting(Instant now) {
    var next =
        next(now).map(reminder -> reminder.due(appointment.start())).orElseGet(this::forgottenAt);
    return new KnownAppointment(id, version, subject, appointment, state, sequence, toldAt, next);
  }

  boolean isForgotten(Instant now) {
    return !now.isBefore(forgottenAt());
  }

  /** Whether a message with a link of this number would tell what holds no more. */
  boolean overtook(int link) {
    return state == State.OVER || appointment.link() > link;
  }

  private Optional<Reminder> next(Instant now) {
    return state == State.AGREED
        ? Reminder.next(appointment.start(), toldAt, now)
        : Optional.empty();
  }

  private Instant forgottenAt() {
    return forgottenAt(appointment.end());
  }

  /** When an appointment that ends then is not kept any more. */
  static Instant forgottenAt(Instant end) {
    return end.plus(KEPT_AFTER_END);
  }
}
