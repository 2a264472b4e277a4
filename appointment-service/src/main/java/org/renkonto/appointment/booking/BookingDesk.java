package org.renkonto.appointment.booking;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.office.Visibility;
import org.renkonto.appointment.slot.Place;
import org.renkonto.appointment.slot.SlotQuery;
import org.renkonto.appointment.slot.Slots;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.InvalidInput;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Every way to an appointment. The steps are always these: the time is taken for a while, the
 * appointment is written down as held, the time is made firm, the appointment is written down as
 * booked. Whoever stops after any step leaves something that ends by itself.
 */
@Service
class BookingDesk {

  /**
   * @param id of the appointment and of what is taken for it
   */
  record HoldTime(UUID id, Wish wish, Caller caller) {}

  /**
   * @param code that the person got; absent: it is to be sent
   */
  record ConfirmHold(UUID id, @Nullable String code, Caller caller) {}

  /**
   * @param overbooked why it may lie over another, a code; absent: it may not
   */
  record BookAtOnce(UUID id, Wish wish, @Nullable String overbooked, Caller caller) {}

  /** A command that comes again finds it so when it died half-way: it goes on, or has lapsed. */
  private static final Set<AppointmentState> NOT_BOOKED =
      EnumSet.of(AppointmentState.HELD, AppointmentState.EXPIRED);

  private final Offices offices;
  private final Slots slots;
  private final Claims claims;
  private final Appointments appointments;
  private final Links links;
  private final InterpretingDesk interpreting;
  private final HoldLimit limit;
  private final BookingSettings settings;
  private final Clock clock;

  BookingDesk(
      Offices offices,
      Slots slots,
      Claims claims,
      Appointments appointments,
      Links links,
      InterpretingDesk interpreting,
      HoldLimit limit,
      BookingSettings settings,
      Clock clock) {
    this.offices = offices;
    this.slots = slots;
    this.claims = claims;
    this.appointments = appointments;
    this.links = links;
    this.interpreting = interpreting;
    this.limit = limit;
    this.settings = settings;
    this.clock = clock;
  }

  /** Keeps a time while the person types. */
  Appointment handle(HoldTime command) {
    return appointments.findById(command.id()).orElseGet(() -> hold(command));
  }

  /** Asks for the code, or books with it; a booked one stays as it is. */
  Appointment handle(ConfirmHold command) {
    var held = appointments.visible(command.id(), command.caller());
    if (held.isAgreed()) {
      return held;
    }
    if (needsCode(held)) {
      if (command.code() == null) {
        return askForCode(held);
      }
      checkCode(held, command.code());
    }
    return agree(held);
  }

  /** Books for somebody who called. */
  @PreAuthorize(Staff.ONLY)
  Appointment handle(BookAtOnce command) {
    Staff.check(command.wish().officeId(), command.caller());
    var known = appointments.findById(command.id());
    if (known.isPresent()) {
      return NOT_BOOKED.contains(known.get().state()) ? agree(known.get()) : known.get();
    }
    return agree(command.overbooked() == null ? holdBriefly(command) : overbook(command));
  }

  private Appointment hold(HoldTime command) {
    var query = command.wish().query(offices, command.caller());
    var details = command.wish().details(query, command.caller(), null);
    limit.check(details);
    return hold(command.id(), query, details, settings.hold());
  }

  private Appointment holdBriefly(BookAtOnce command) {
    var query = command.wish().query(offices, command.caller());
    var details = command.wish().details(query, command.caller(), null);
    return hold(command.id(), query, details, settings.step());
  }

  private Appointment hold(UUID id, SlotQuery query, Details details, Duration howLong) {
    var slot = slots.at(query, List.of());
    var now = clock.instant();
    var until = now.plus(howLong);
    var places = claims.take(slot, query, id, until, List.of());
    if (places == null) {
      throw slots.taken(query);
    }
    var time = Occupied.of(slot.start(), slot.end(), places);
    return appointments.save(Appointment.hold(id, details, time, now, until));
  }

  private Appointment overbook(BookAtOnce command) {
    var query = command.wish().query(offices, command.caller());
    var details = command.wish().details(query, command.caller(), command.overbooked());
    var now = clock.instant();
    if (!query.from().isAfter(now)) {
      throw new InvalidInput("start", "is in the past");
    }
    if (!Place.isOnGrid(query.from())) {
      throw new InvalidInput("start", "must be a multiple of five minutes");
    }
    var until = now.plus(settings.step());
    List<Place> places = claims.overbook(slots.anyway(query), query, command.id(), until);
    var end = query.from().plus(query.reason().length());
    var time = Occupied.of(query.from(), end, places);
    return appointments.save(Appointment.hold(command.id(), details, time, now, until));
  }

  private Appointment askForCode(Appointment held) {
    held.standing().checkHeld(clock.instant());
    if (held.state() == AppointmentState.PRECONFIRMED) {
      return held;
    }
    var until = clock.instant().plus(settings.code());
    if (!claims.prolong(held.places(), until)) {
      throw new HoldExpired();
    }
    return appointments.change(
        held.id(), appointment -> appointment.askForCode(clock.instant(), until));
  }

  private void checkCode(Appointment held, String code) {
    if (!links.isCode(code, held.id(), held.link())) {
      appointments.change(held.id(), appointment -> appointment.wrongCode(clock.instant()));
      throw new WrongCode();
    }
  }

  /** Only who can still make the time firm books; time that has lapsed is somebody else's. */
  private Appointment agree(Appointment held) {
    held.standing().checkHeld(clock.instant());
    var need = interpreting.need(held);
    if (!claims.makeFirm(held.places(), List.of())) {
      throw new HoldExpired();
    }
    return appointments.change(
        held.id(), appointment -> interpreting.book(appointment, need, clock.instant()));
  }

  private static boolean needsCode(Appointment held) {
    var details = held.details();
    return details.door() == Details.Door.ONLINE && details.visibility() == Visibility.NORMAL;
  }
}
