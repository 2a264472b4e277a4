package org.renkonto.notification.appointment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events about appointments, as far as anybody is told something or not reminded any more. */
final class AppointmentEvents {

  private AppointmentEvents() {}

  record Held(UUID appointmentId, Meeting meeting, Instant confirmBy, int link) {
    Held {
      requireNonNull(appointmentId, "appointmentId");
      requireNonNull(meeting, "meeting");
      requireNonNull(confirmBy, "confirmBy");
    }
  }

  record Booked(UUID appointmentId, Meeting meeting, int link) {
    Booked {
      requireNonNull(appointmentId, "appointmentId");
      requireNonNull(meeting, "meeting");
    }
  }

  record Rescheduled(
      UUID appointmentId, Meeting meeting, Instant previousStart, int link, @Nullable String by) {
    Rescheduled {
      requireNonNull(appointmentId, "appointmentId");
      requireNonNull(meeting, "meeting");
      requireNonNull(previousStart, "previousStart");
    }
  }

  record Cancelled(
      UUID appointmentId, Meeting meeting, @Nullable String by, @Nullable String cause) {
    Cancelled {
      requireNonNull(appointmentId, "appointmentId");
      requireNonNull(meeting, "meeting");
    }

    /** The cause, where there is one to be told, else who called it off. */
    @Nullable String why() {
      return cause == null ? by : cause;
    }
  }

  /**
   * @param again whether the one who was found has withdrawn
   */
  record TranslatorSought(
      UUID appointmentId, Meeting meeting, boolean again, Need need, Instant decideBy, int link) {
    TranslatorSought {
      requireNonNull(appointmentId, "appointmentId");
      requireNonNull(meeting, "meeting");
      requireNonNull(need, "need");
      requireNonNull(decideBy, "decideBy");
    }
  }

  /** Whom of the office to tell. */
  record Need(String contactSubject) {
    Need {
      requireNonNull(contactSubject, "contactSubject");
    }
  }

  record TranslatorMissing(
      UUID appointmentId,
      Meeting meeting,
      String contactSubject,
      String cause,
      Instant chooseBy,
      int link) {
    TranslatorMissing {
      requireNonNull(appointmentId, "appointmentId");
      requireNonNull(meeting, "meeting");
      requireNonNull(contactSubject, "contactSubject");
      requireNonNull(cause, "cause");
      requireNonNull(chooseBy, "chooseBy");
    }
  }

  /** The person is there, it is over, or nobody came: nothing is to be told, nor reminded of. */
  record Over(UUID appointmentId, Meeting meeting) {
    Over {
      requireNonNull(appointmentId, "appointmentId");
      requireNonNull(meeting, "meeting");
    }
  }

  record EarlierSlotFree(UUID appointmentId, Meeting meeting, Instant freeStart) {
    EarlierSlotFree {
      requireNonNull(appointmentId, "appointmentId");
      requireNonNull(meeting, "meeting");
      requireNonNull(freeStart, "freeStart");
    }
  }
}
