package org.renkonto.appointment.group;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.OffsetDateTime;
import org.renkonto.appointment.booking.Links;
import org.renkonto.appointment.group.SeatDesk.CannotComeByLink;
import org.renkonto.appointment.office.Offices;
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
@SecurityRequirements
@RequestMapping("/api/appointment/links/seats/{link}")
class SeatLinkController {

  /** Time and place. */
  record View(OffsetDateTime start, OffsetDateTime end, String office, String place) {}

  private final Links links;
  private final SeatDesk desk;
  private final Offices offices;

  SeatLinkController(Links links, SeatDesk desk, Offices offices) {
    this.links = links;
    this.desk = desk;
    this.offices = offices;
  }

  @GetMapping
  @ApiResponse(
      responseCode = "200",
      description = "Time and place; a browser gets a page",
      content = {
        @Content(mediaType = "application/json", schema = @Schema(implementation = View.class)),
        @Content(mediaType = "text/html")
      })
  View look(@PathVariable String link) {
    return view(desk.of(links.read(link)).group());
  }

  @PostMapping("/cannot-come")
  View cannotCome(@PathVariable String link) {
    var read = links.read(link);
    return view(desk.handle(new CannotComeByLink(read.id(), read.number())));
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
