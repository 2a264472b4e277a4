package org.renkonto.appointment.group;

import java.time.OffsetDateTime;
import org.renkonto.appointment.booking.LinkUsed;
import org.renkonto.appointment.booking.Links;
import org.renkonto.appointment.group.SeatDesk.CannotComeByLink;
import org.renkonto.appointment.office.Offices;
import org.renkonto.platform.web.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * "Cannot come" by the link that came by message, made like that of an appointment with the id of
 * the registration: it needs no token, works once and shows time and place only.
 */
@RestController
@RequestMapping("/api/appointment/links/seats/{link}")
class SeatLinkController {

  /** Time and place. */
  record View(OffsetDateTime start, OffsetDateTime end, String office, String place) {}

  private final Links links;
  private final Groups groups;
  private final SeatDesk desk;
  private final Offices offices;

  SeatLinkController(Links links, Groups groups, SeatDesk desk, Offices offices) {
    this.links = links;
    this.groups = groups;
    this.desk = desk;
    this.offices = offices;
  }

  @GetMapping
  View look(@PathVariable String link) {
    var read = links.read(link);
    var group = groups.findByRegistration(read.id()).orElseThrow(SeatLinkController::foreign);
    var registration = group.registrationOf(read.id(), null);
    if (registration == null || registration.link() != read.number()) {
      throw new LinkUsed();
    }
    return view(group);
  }

  @PostMapping("/cannot-come")
  View cannotCome(@PathVariable String link) {
    var read = links.read(link);
    return view(desk.handle(new CannotComeByLink(read.id(), read.number())));
  }

  private static NotFound foreign() {
    return new NotFound("link", "like this");
  }

  private View view(Group group) {
    var office = offices.office(group.details().officeId());
    return new View(
        group.start().atZone(office.zone()).toOffsetDateTime(),
        group.end().atZone(office.zone()).toOffsetDateTime(),
        office.name(),
        office.place());
  }
}
