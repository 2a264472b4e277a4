package org.renkonto.notification.appointment;

import static org.renkonto.notification.text.Template.APPOINTMENT_MOVED;
import static org.renkonto.notification.text.Template.APPOINTMENT_TRANSLATOR_MISSING;
import static org.renkonto.notification.text.Template.APPOINTMENT_TRANSLATOR_SOUGHT;
import static org.renkonto.notification.text.Template.APPOINTMENT_TRANSLATOR_SOUGHT_AGAIN;
import static org.renkonto.notification.text.Template.SEAT_WAITLISTED;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.inbox.CalendarEntry;
import org.renkonto.notification.inbox.CalendarEntry.Method;
import org.renkonto.notification.text.Appointment;
import org.renkonto.notification.text.Template;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How an appointment, or somebody's seat in a group, stands by the newest of its events that was
 * read: so that older ones tell nothing and reminders move with it. It goes when none of its events
 * can be read again.
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

  /** The link of what is kept but was never certain: no calendar has it. */
  static final int NO_LINK = 0;

  /** Longer than its topic keeps an event (deploy/topics.yaml: 90 days). */
  private static final Duration KEPT_AFTER_END = Duration.ofDays(100);

  /** How it stands; people are reminded only of what is certain. */
  enum State {
    /** Agreed and to come. */
    AGREED,
    /** Its time is kept while a translator is sought. */
    SOUGHT,
    /** Its time is kept while somebody chooses what to do without a translator. */
    MISSING,
    /** A seat in a group that is to come. */
    SEATED,
    /** A place on the waiting list of a group. */
    WAITLISTED,
    /** Called off, begun or over. */
    OVER;

    boolean isCertain() {
      return this == AGREED || this == SEATED;
    }

    /** Whether this message with a link still says how it stands. */
    boolean bearsOut(Template told) {
      return switch (this) {
        case AGREED -> !SAYS_SOUGHT.contains(told) && told != APPOINTMENT_TRANSLATOR_MISSING;
        case SOUGHT -> SAYS_SOUGHT.contains(told) || told == APPOINTMENT_MOVED;
        case MISSING -> told == APPOINTMENT_TRANSLATOR_MISSING || told == APPOINTMENT_MOVED;
        case SEATED -> told != SEAT_WAITLISTED;
        case WAITLISTED -> told == SEAT_WAITLISTED;
        case OVER -> false;
      };
    }
  }

  private static final Set<Template> SAYS_SOUGHT =
      EnumSet.of(APPOINTMENT_TRANSLATOR_SOUGHT, APPOINTMENT_TRANSLATOR_SOUGHT_AGAIN);

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
        before == null || said.link() != NO_LINK ? said : said.linked(before.appointment.link());
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

  /** Whether this message with a link of this number would tell what holds no more. */
  boolean overtook(Template told, int link) {
    return appointment.link() > link || !state.bearsOut(told);
  }

  /**
   * Takes it out of the person's calendar; nothing where it was not put there.
   *
   * @param sequence greater than that of the entry
   */
  CalendarEntry cancelling(long sequence) {
    return appointment.link() == NO_LINK
        ? CalendarEntry.NONE
        : new CalendarEntry(Method.CANCEL, sequence);
  }

  private Optional<Reminder> next(Instant now) {
    return state.isCertain() ? Reminder.next(appointment.start(), toldAt, now) : Optional.empty();
  }

  private Instant forgottenAt() {
    return forgottenAt(appointment.end());
  }

  /** When an appointment that ends then is not kept any more. */
  static Instant forgottenAt(Instant end) {
    return end.plus(KEPT_AFTER_END);
  }
}
