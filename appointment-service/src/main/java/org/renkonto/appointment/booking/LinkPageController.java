package org.renkonto.appointment.booking;

import static org.renkonto.appointment.page.PageAnswers.answer;
import static org.renkonto.appointment.page.PageAnswers.checkMeant;
import static org.renkonto.appointment.page.PageAnswers.words;
import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;
import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.booking.ChangeDesk.Cancel;
import org.renkonto.appointment.booking.ChangeDesk.Reschedule;
import org.renkonto.appointment.booking.InterpretingDesk.GoOnWithout;
import org.renkonto.appointment.booking.InterpretingDesk.SeekInAnotherWay;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.page.LinkPage;
import org.renkonto.appointment.page.LinkPage.Meeting;
import org.renkonto.appointment.page.PageAnswers;
import org.renkonto.platform.web.Ids;
import org.renkonto.platform.web.InvalidInput;
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
 * The same as {@link LinkController} for who clicks the link in a mail: pages with forms. Reading
 * one never changes anything, since mail programs open links of their own accord.
 */
@Hidden
@RestController
@SecurityRequirements
@RequestMapping(path = "/api/appointment/links/{link}", produces = TEXT_HTML_VALUE)
class LinkPageController {

  private final Links links;
  private final Appointments appointments;
  private final ChangeDesk changes;
  private final InterpretingDesk interpreting;
  private final Offices offices;
  private final Ids ids;
  private final OtherTimes times;

  LinkPageController(
      Links links,
      Appointments appointments,
      ChangeDesk changes,
      InterpretingDesk interpreting,
      Offices offices,
      Ids ids,
      OtherTimes times) {
    this.links = links;
    this.appointments = appointments;
    this.changes = changes;
    this.interpreting = interpreting;
    this.offices = offices;
    this.ids = ids;
    this.times = times;
  }

  @GetMapping
  ResponseEntity<String> look(
      @PathVariable String link,
      @RequestParam(required = false) @Nullable String from,
      HttpServletRequest request) {
    var read = links.read(link);
    var appointment = appointments.get(read.id());
    appointment.checkLink(read.number());
    var page = LinkPage.of(words(request), meeting(appointment));
    if (!AppointmentState.TO_COME.contains(appointment.state())) {
      return answer(page, 200, request);
    }
    switch (appointment.state()) {
      case TRANSLATOR_SOUGHT -> page.saying("translator.sought");
      case TRANSLATOR_MISSING ->
          page.saying("translator.missing")
              .withOtherModes(link, appointment.search().needed().mode().others())
              .withGoingWithout(link);
      default -> {}
    }
    if (changes.isTooLate(appointment)) {
      return answer(page.saying("refusal.too-late"), 200, request);
    }
    if (appointment.isAgreed()) {
      page.withChoice(link, times.from(from, appointment));
    }
    return answer(page.withCancelling(link), 200, request);
  }

  @PostMapping(path = "/reschedule", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> reschedule(
      @PathVariable String link,
      @RequestParam(defaultValue = "") String start,
      HttpServletRequest request) {
    var read = links.read(link);
    var moved =
        changes.handle(
            new Reschedule(read.id(), time(start), ids.next(), CancelledBy.PERSON, read.number()));
    return answer(LinkPage.done(words(request), "moved", meeting(moved)), 200, request);
  }

  @PostMapping(path = "/cancellation", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> cancel(
      @PathVariable String link,
      @RequestParam(defaultValue = "") String sure,
      HttpServletRequest request) {
    var read = links.read(link);
    checkMeant(sure);
    var cancelled = changes.handle(Cancel.byLink(read.id(), read.number()));
    return answer(LinkPage.done(words(request), "cancelled", meeting(cancelled)), 200, request);
  }

  @PostMapping(path = "/translator-mode", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> mode(
      @PathVariable String link,
      @RequestParam(required = false) @Nullable TranslatorMode mode,
      HttpServletRequest request) {
    var read = links.read(link);
    if (mode == null) {
      throw new InvalidInput("mode", "must be one of those offered");
    }
    var sought = interpreting.handle(new SeekInAnotherWay(read.id(), mode, read.number()));
    return answer(LinkPage.done(words(request), "seeking", meeting(sought)), 200, request);
  }

  @PostMapping(path = "/without-translator", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> without(
      @PathVariable String link,
      @RequestParam(defaultValue = "") String sure,
      HttpServletRequest request) {
    var read = links.read(link);
    checkMeant(sure);
    var booked = interpreting.handle(new GoOnWithout(read.id(), read.number()));
    return answer(LinkPage.done(words(request), "going-without", meeting(booked)), 200, request);
  }

  @ExceptionHandler
  ResponseEntity<String> refused(Refusal refusal, HttpServletRequest request) {
    return PageAnswers.refused(refusal, !(refusal instanceof LinkUsed), request);
  }

  private static Instant time(String start) {
    try {
      return Instant.parse(start);
    } catch (DateTimeException notATime) {
      throw new InvalidInput("start", "must be one of the times offered");
    }
  }

  private Meeting meeting(Appointment appointment) {
    var office = offices.office(appointment.details().officeId());
    return new Meeting(
        appointment.start().atZone(office.zone()),
        appointment.end().atZone(office.zone()),
        office.name(),
        office.place());
  }
}
