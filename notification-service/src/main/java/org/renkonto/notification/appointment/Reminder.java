package org.renkonto.notification.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** How long before the start people are reminded (values of RDV Service Public, casework A3). */
enum Reminder {
  TWO_DAYS(Duration.ofHours(48), Duration.ofHours(3)),
  THREE_HOURS(Duration.ofHours(3), Duration.ZERO);

  /** Who was told of the time only just now needs no reminder of it. */
  private static final Duration AFTER_MESSAGE = Duration.ofHours(1);

  private final Duration before;
  private final Duration lapses;

  Reminder(Duration before, Duration lapses) {
    this.before = before;
    this.lapses = lapses;
  }

  /**
   * The next one to send, now or later.
   *
   * @param told when the person was last told of this start, also by a reminder
   */
  static Optional<Reminder> next(Instant start, Instant told, Instant now) {
    return Arrays.stream(values())
        .filter(reminder -> !reminder.due(start).isBefore(told.plus(AFTER_MESSAGE)))
        .filter(reminder -> now.isBefore(reminder.lapses(start)))
        .findFirst();
  }

  Instant due(Instant start) {
    return start.minus(before);
  }

  /** From then on it is too late for it: the next one says the same, or the start has come. */
  Instant lapses(Instant start) {
    return start.minus(lapses);
  }
}
