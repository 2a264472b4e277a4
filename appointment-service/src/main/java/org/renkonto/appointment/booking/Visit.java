package org.renkonto.appointment.booking;

import static org.renkonto.appointment.booking.AppointmentState.ARRIVED;
import static org.renkonto.appointment.booking.AppointmentState.BOOKED;
import static org.renkonto.appointment.booking.AppointmentState.IN_SERVICE;
import static org.renkonto.appointment.booking.AppointmentState.UNRECORDED;

import java.time.Instant;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentCompleted;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentMissed;
import org.renkonto.appointment.booking.AppointmentEvent.PersonArrived;
import org.renkonto.appointment.booking.AppointmentEvent.PersonCalled;

/** What happens to an appointment from the person's arrival on, or because nobody came. */
public final class Visit {

  private final Appointment appointment;

  Visit(Appointment appointment) {
    this.appointment = appointment;
  }

  /** The person is there; the queue calls them in turn. */
  public void arrive(Instant now) {
    appointment.become(appointment.standing().arrived());
    appointment.tell(new PersonArrived(appointment.id(), appointment.meeting(), now));
  }

  /** Calls the person to a desk, for the first time or again. */
  public void call(Instant now) {
    appointment.become(appointment.standing().calledOnceMore());
    appointment.tell(new PersonCalled(appointment.id(), appointment.meeting(), called(), now));
  }

  /** Back into the queue: parked, or forwarded to another desk. */
  public void backToQueue() {
    appointment.become(appointment.standing().backInQueue());
  }

  /** They talk. */
  public void serve() {
    appointment.become(appointment.standing().inService());
  }

  /** It has taken place. */
  public void complete(Instant now) {
    appointment.become(appointment.standing().completed());
    appointment.tell(new AppointmentCompleted(appointment.id(), appointment.meeting(), now));
  }

  /** The person did not come, or not when called. */
  public void miss(Instant now) {
    appointment.become(appointment.standing().missed());
    appointment.tell(new AppointmentMissed(appointment.id(), appointment.meeting(), now));
  }

  /** The day ended before anybody wrote down how it ended. */
  public void leaveUnrecorded() {
    appointment.become(appointment.standing().unrecorded());
  }

  /** It does not take place although the person is there; a translator need not wait. */
  public void breakOff(CancelledBy by, Instant now) {
    appointment.callOff(appointment.standing().brokenOff(by), null, now, now);
  }

  /** Refuses when the person cannot join the queue with it. */
  public void checkCanArrive() {
    appointment.standing().check(BOOKED);
  }

  /** Refuses when nobody can say that it took place, or that the person did not come. */
  public void checkCanBeRecorded() {
    appointment.standing().check(BOOKED, UNRECORDED);
  }

  /** Whether the person waits in the queue. */
  public boolean isWaiting() {
    return appointment.state() == ARRIVED;
  }

  /** Whether they talk. */
  public boolean isServed() {
    return appointment.state() == IN_SERVICE;
  }

  /** How often the person was called since the queue has them. */
  public int called() {
    return appointment.standing().called();
  }
}
