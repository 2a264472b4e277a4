package org.renkonto.appointment.group;

import static org.renkonto.appointment.page.PageAnswers.answer;
import static org.renkonto.appointment.page.PageAnswers.checkMeant;
import static org.renkonto.appointment.page.PageAnswers.words;
import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;
import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.renkonto.appointment.booking.LinkUsed;
import org.renkonto.appointment.booking.Links;
import org.renkonto.appointment.group.SeatDesk.CannotComeByLink;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.page.LinkPage;
import org.renkonto.appointment.page.LinkPage.Meeting;
import org.renkonto.appointment.page.PageAnswers;
import org.renkonto.platform.web.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same as {@link SeatLinkController} for who clicks the link in a mail: a page with a form.
 * Reading it never changes anything, since mail programs open links of their own accord.
 */
@Hidden
@RestController
@SecurityRequirements
@RequestMapping(path = "/api/appointment/links/seats/{link}", produces = TEXT_HTML_VALUE)
class SeatLinkPageController {

  private final Links links;
  private final SeatDesk desk;
  private final Offices offices;
  private final Clock clock;

  SeatLinkPageController(Links links, SeatDesk desk, Offices offices, Clock clock) {
    this.links = links;
    this.desk = desk;
    this.offices = offices;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<String> look(@PathVariable String link, HttpServletRequest request) {
    var seat = desk.of(links.read(link));
    var page = LinkPage.of(words(request), meeting(seat.group()));
    if (seat.group().participants().canBeGivenUp(seat.registration(), clock.instant())) {
      page.withCannotCome(link);
    } else {
      page.saying("refusal.registration-closed");
    }
    return answer(page, 200, request);
  }

  @PostMapping(path = "/cannot-come", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> cannotCome(
      @PathVariable String link,
      @RequestParam(defaultValue = "") String sure,
      HttpServletRequest request) {
    var read = links.read(link);
    checkMeant(sure);
    var group = desk.handle(new CannotComeByLink(read.id(), read.number()));
    return answer(LinkPage.done(words(request), "given-up", meeting(group)), 200, request);
  }

  @ExceptionHandler
  ResponseEntity<String> refused(Refusal refusal, HttpServletRequest request) {
    return PageAnswers.refused(refusal, !(refusal instanceof LinkUsed), request);
  }

  private Meeting meeting(Group group) {
    var office = offices.office(group.details().officeId());
    return new Meeting(
        group.start().atZone(office.zone()),
        group.end().atZone(office.zone()),
        office.name(),
        office.place());
  }
}
