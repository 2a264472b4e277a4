package org.renkonto.appointment.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.interpreting.InterpretingSettings;
import org.renkonto.appointment.office.BookableBy;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.opening.Audience;
import org.renkonto.appointment.opening.Plans;
import org.renkonto.appointment.slot.Slot;
import org.renkonto.appointment.slot.SlotQuery;
import org.renkonto.appointment.slot.Slots;
import org.renkonto.platform.security.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Everything that can be changed about an appointment before it begins. */
@Service
class ChangeDesk {

  /**
   * @param claim names what is taken for the new time
   * @param link the number of the link that was used; absent where a token was
   */
  record Reschedule(UUID id, Instant start, UUID claim, CancelledBy by, @Nullable Integer link) {}

  /**
   * @param by whose wish it is
   * @param link the number of the link that was used; absent where a token was
   * @param byStaff who takes the word of the person at any time
   */
  record Cancel(UUID id, CancelledBy by, @Nullable Integer link, boolean byStaff) {

    /** By the person alone, with a link. */
    static Cancel byLink(UUID id, int link) {
      return new Cancel(id, CancelledBy.PERSON, link, false);
    }
  }

  record KeepInSpite(UUID id, UUID absenceOrClosure, Caller caller) {}

  record WantEarlier(UUID id, boolean wanted) {}

  private final Offices offices;
  private final Plans plans;
  private final Slots slots;
  private final Claims claims;
  private final Appointments appointments;
  private final BookingSettings settings;
  private final InterpretingSettings limits;
  private final Clock clock;

  ChangeDesk(
      Offices offices,
      Plans plans,
      Slots slots,
      Claims claims,
      Appointments appointments,
      BookingSettings settings,
      InterpretingSettings limits,
      Clock clock) {
    this.offices = offices;
    this.plans = plans;
    this.slots = slots;
    this.claims = claims;
    this.appointments = appointments;
    this.settings = settings;
    this.limits = limits;
    this.clock = clock;
  }

  /** Moves it: the new time is firm before the old one is given up. */
  Appointment handle(Reschedule command) {
    var present = appointments.get(command.id());
    checkMayChange(present, command.by() == CancelledBy.OFFICE, command.link());
    var query = query(present, command.start(), command.by());
    var slot = slots.at(query, present.places());
    var until = clock.instant().plus(settings.step());
    var places = claims.take(slot, query, command.claim(), until, present.places());
    if (places == null) {
      throw slots.taken(query);
    }
    var move = new Move(slot.start(), slot.end(), places, until);
    change(
        command.id(),
        move,
        appointment -> {
          checkMayChange(appointment, command.by() == CancelledBy.OFFICE, command.link());
          appointment.beginMove(move);
        });
    if (!claims.makeFirm(places, present.places())) {
      throw new HoldExpired();
    }
    return appointments.change(
        command.id(),
        appointment ->
            appointment.completeMove(move, command.by(), limits, clock.instant(), freeAt()));
  }

  /** Calls it off; a freed time is back after a random delay, so that nobody trades with it. */
  Appointment handle(Cancel command) {
    return appointments.change(
        command.id(),
        appointment -> {
          checkMayChange(appointment, command.byStaff(), command.link());
          appointment.cancel(command.by(), clock.instant(), freeAt());
        });
  }

  /** Decides that it takes place although an absence or closure lies over it. */
  @PreAuthorize(Staff.ONLY)
  Appointment handle(KeepInSpite command) {
    var office = appointments.get(command.id()).details().officeId();
    Staff.check(office, command.caller());
    plans.checkEntered(command.absenceOrClosure(), office);
    return appointments.change(
        command.id(), appointment -> appointment.keepInSpiteOf(command.absenceOrClosure()));
  }

  /** Puts it on the list of those who are told of an earlier time, or off it. */
  Appointment handle(WantEarlier command) {
    return appointments.change(
        command.id(), appointment -> appointment.wantEarlier(command.wanted()));
  }

  private void change(UUID id, Move move, Consumer<Appointment> change) {
    try {
      appointments.change(id, change);
    } catch (RuntimeException refused) {
      claims.release(move.places());
      throw refused;
    }
  }

  /** The free times to which the person may move it. */
  List<Slot> otherTimes(Appointment present, Instant from, Instant to) {
    return slots.free(query(present, from, CancelledBy.PERSON).within(from, to));
  }

  /** Whether it begins too soon for the person to change or cancel it. */
  boolean isTooLate(Appointment appointment) {
    return !clock.instant().isBefore(appointment.start().minus(settings.changeBefore()));
  }

  private SlotQuery query(Appointment present, Instant start, CancelledBy by) {
    var details = present.details();
    var reason = offices.reason(details.officeId(), details.reasonCode());
    return new SlotQuery(
        offices.office(details.officeId()),
        reason,
        details.mode(),
        start,
        start.plusSeconds(1),
        by == CancelledBy.OFFICE ? Audience.STAFF : Audience.PUBLIC,
        details.translatorNeeded() ? null : details.language(),
        reason.bookableBy() == BookableBy.OWN_COUNSELLOR ? counsellor(present) : null);
  }

  /** Counsellors are taken first. */
  private static UUID counsellor(Appointment present) {
    return present.places().getFirst().unitId();
  }

  private void checkMayChange(Appointment appointment, boolean staff, @Nullable Integer link) {
    appointment.checkLink(link);
    if (!staff && isTooLate(appointment)) {
      throw new TooLate();
    }
  }

  private Instant freeAt() {
    var delay = RandomGenerator.getDefault().nextLong(settings.returnWithin().toMillis() + 1);
    return clock.instant().plusMillis(delay);
  }
}
