package org.renkonto.appointment.booking;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** How many times of an office one may keep without confirming one, so that others find some. */
@Component
class HoldLimit {

  private final Appointments appointments;
  private final BookingSettings settings;
  private final Clock clock;

  HoldLimit(Appointments appointments, BookingSettings settings, Clock clock) {
    this.appointments = appointments;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Refuses when as many as may be are kept already; of several at the same moment one more may get
   * through.
   */
  void check(Details details) {
    if (mayKeep(details) <= kept(details)) {
      throw new TooManyHolds();
    }
  }

  private long mayKeep(Details details) {
    return switch (details.door()) {
      case ONLINE -> settings.holdsOfPerson();
      case INSTITUTION -> settings.holdsOfInstitution();
      case STAFF -> Long.MAX_VALUE;
    };
  }

  private long kept(Details details) {
    var office = details.officeId();
    var now = clock.instant();
    return switch (details.door()) {
      case ONLINE ->
          appointments.countHeldForPerson(requireNonNull(details.personSubject()), office, now);
      case INSTITUTION ->
          appointments.countHeldByInstitution(requireNonNull(details.institutionId()), office, now);
      case STAFF -> 0;
    };
  }
}
