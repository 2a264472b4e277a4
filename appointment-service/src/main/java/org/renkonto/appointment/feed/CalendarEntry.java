package org.renkonto.appointment.feed;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.booking.Appointment;
import org.renkonto.appointment.booking.AppointmentState;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Office;
import org.renkonto.appointment.office.Offices;
import org.renkonto.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * A person's appointment for the own calendar: time and place only, since others may look at it.
 * UID and SEQUENCE are those of the mails of notification-service, so that calendars take both for
 * one: the UID stays for ever, the SEQUENCE grows with each change of the link.
 */
@Component
class CalendarEntry {

  private final Offices offices;
  private final Clock clock;

  CalendarEntry(Offices offices, Clock clock) {
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * The entry, or what takes it out again.
   *
   * @throws NotFound while the appointment is not agreed
   */
  String of(Appointment appointment) {
    var status = status(appointment.state());
    if (status == null) {
      throw new NotFound("calendar entry of", appointment.id());
    }
    var cancelled = appointment.state() == AppointmentState.CANCELLED;
    var method = cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH;
    return CalendarText.of(method, List.of(event(appointment, status)));
  }

  private static @Nullable Status status(AppointmentState state) {
    return switch (state) {
      case HELD, PRECONFIRMED, EXPIRED -> null;
      case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
      default -> ImmutableStatus.VEVENT_CONFIRMED;
    };
  }

  private VEvent event(Appointment appointment, Status status) {
    var office = offices.office(appointment.details().officeId());
    var event = new VEvent(appointment.start(), appointment.end(), office.name());
    event.replace(new DtStamp(clock.instant()));
    event.add(new Uid("appointment-" + appointment.id() + "@renkonto"));
    event.add(new Sequence(appointment.link() - 1));
    event.add(status);
    event.add(new Organizer(URI.create("urn:uuid:" + office.id())));
    if (appointment.details().mode() == Mode.OFFICE) {
      event.add(new Location(place(office)));
    }
    return event;
  }

  private static String place(Office office) {
    return office.name() + ", " + office.place();
  }
}
