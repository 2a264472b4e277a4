package org.renkonto.appointment.booking;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where an appointment stands. */
public enum AppointmentState {
  /** The time is kept while the person types. */
  HELD,
  /** A code was sent; the time is kept until it comes back. */
  PRECONFIRMED,
  /** Agreed, and kept while a translator is sought. */
  TRANSLATOR_SOUGHT,
  /** There is no translator; kept while somebody chooses what to do. */
  TRANSLATOR_MISSING,
  /** Agreed; with the translator where one is needed, or knowingly without. */
  BOOKED,
  /** The person is there. */
  ARRIVED,
  /** The person was called to a desk. */
  CALLED,
  /** They talk. */
  IN_SERVICE,
  /** Over. */
  COMPLETED,
  /** The person did not come and had not said so. */
  MISSED,
  /** Nobody wrote down in time whether the person came; that may still be done. */
  UNRECORDED,
  /** Called off; {@link Appointment#cancelledBy()} tells excused from revoked. */
  CANCELLED,
  /** It was not confirmed in time. */
  EXPIRED;

  /** In these it is still to come, and an absence over it asks for a decision. */
  static final Set<AppointmentState> TO_COME = range(HELD, BOOKED);

  /** In these it is agreed, although a translator may still be wanting. */
  static final Set<AppointmentState> AGREED = range(TRANSLATOR_SOUGHT, BOOKED);

  /** In these the person is there. */
  static final Set<AppointmentState> PRESENT = range(ARRIVED, IN_SERVICE);

  private static final Set<AppointmentState> OVER = range(COMPLETED, EXPIRED);

  private static Set<AppointmentState> range(AppointmentState first, AppointmentState last) {
    return Collections.unmodifiableSet(EnumSet.range(first, last));
  }

  boolean isAgreed() {
    return AGREED.contains(this);
  }

  boolean isOver() {
    return OVER.contains(this);
  }
}
