package org.renkonto.appointment.booking;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import org.renkonto.appointment.booking.AppointmentController.NewTime;
import org.renkonto.appointment.booking.ChangeDesk.Cancel;
import org.renkonto.appointment.booking.ChangeDesk.Reschedule;
import org.renkonto.appointment.booking.InterpretingController.OtherMode;
import org.renkonto.appointment.booking.InterpretingDesk.GoOnWithout;
import org.renkonto.appointment.booking.InterpretingDesk.SeekInAnotherWay;
import org.renkonto.appointment.office.Offices;
import org.renkonto.platform.web.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Changing and calling off by the link that came by message: it needs no token, works once and
 * shows time and place only, so that whoever finds it learns nothing.
 */
@RestController
@SecurityRequirements
@RequestMapping("/api/appointment/links")
class LinkController {

  /** The link itself is the proof. */
  @Configuration(proxyBeanMethods = false)
  static class NoToken {

    @Bean
    @Order(1)
    SecurityFilterChain linksNeedNoToken(HttpSecurity http) {
      return http.securityMatcher("/api/appointment/links/**")
          .csrf(AbstractHttpConfigurer::disable)
          .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
          .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
          .build();
    }
  }

  /** Time and place. */
  record View(OffsetDateTime start, OffsetDateTime end, String office, String place) {}

  private final Links links;
  private final Appointments appointments;
  private final ChangeDesk changes;
  private final InterpretingDesk interpreting;
  private final Offices offices;
  private final Ids ids;

  LinkController(
      Links links,
      Appointments appointments,
      ChangeDesk changes,
      InterpretingDesk interpreting,
      Offices offices,
      Ids ids) {
    this.links = links;
    this.appointments = appointments;
    this.changes = changes;
    this.interpreting = interpreting;
    this.offices = offices;
    this.ids = ids;
  }

  @GetMapping("/{link}")
  @ApiResponse(
      responseCode = "200",
      description = "Time and place; a browser gets a page",
      content = {
        @Content(mediaType = "application/json", schema = @Schema(implementation = View.class)),
        @Content(mediaType = "text/html")
      })
  View look(@PathVariable String link) {
    var read = links.read(link);
    var appointment = appointments.get(read.id());
    appointment.checkLink(read.number());
    return view(appointment);
  }

  @PostMapping("/{link}/reschedule")
  View reschedule(@PathVariable String link, @Valid @RequestBody NewTime wished) {
    var read = links.read(link);
    return view(
        changes.handle(
            new Reschedule(
                read.id(),
                wished.start().toInstant(),
                ids.next(),
                CancelledBy.PERSON,
                read.number())));
  }

  @PostMapping("/{link}/cancellation")
  View cancel(@PathVariable String link) {
    var read = links.read(link);
    return view(changes.handle(Cancel.byLink(read.id(), read.number())));
  }

  @PostMapping("/{link}/translator-mode")
  View mode(@PathVariable String link, @Valid @RequestBody OtherMode other) {
    var read = links.read(link);
    return view(interpreting.handle(new SeekInAnotherWay(read.id(), other.mode(), read.number())));
  }

  @PostMapping("/{link}/without-translator")
  View without(@PathVariable String link) {
    var read = links.read(link);
    return view(interpreting.handle(new GoOnWithout(read.id(), read.number())));
  }

  private View view(Appointment appointment) {
    var office = offices.office(appointment.details().officeId());
    return new View(
        appointment.start().atZone(office.zone()).toOffsetDateTime(),
        appointment.end().atZone(office.zone()).toOffsetDateTime(),
        office.name(),
        office.place());
  }
}
