package org.renkonto.notification.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.notification.text.Template.APPOINTMENT_BOOKED;
import static org.renkonto.notification.text.Template.APPOINTMENT_TRANSLATOR_MISSING;
import static org.renkonto.notification.text.Template.APPOINTMENT_TRANSLATOR_SOUGHT;
import static org.renkonto.notification.text.Template.APPOINTMENT_TRANSLATOR_SOUGHT_AGAIN;
import static org.renkonto.notification.text.Template.OFFICE_TRANSLATOR_MISSING;
import static org.renkonto.notification.text.Template.OFFICE_TRANSLATOR_SOUGHT_AGAIN;
import static org.renkonto.notification.text.Template.SEAT_CONFIRMED;
import static org.renkonto.notification.text.Template.SEAT_GIVEN_UP;
import static org.renkonto.notification.text.Template.SEAT_MOVED_UP;
import static org.renkonto.notification.text.Template.SEAT_WAITLISTED;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.notification.Story;
import org.renkonto.notification.appointment.AppointmentEvents.Booked;
import org.renkonto.notification.appointment.AppointmentEvents.Need;
import org.renkonto.notification.appointment.AppointmentEvents.TranslatorMissing;
import org.renkonto.notification.appointment.AppointmentEvents.TranslatorSought;
import org.renkonto.notification.appointment.KnownAppointment.State;
import org.renkonto.notification.appointment.SeatEvents.SeatChanged;
import org.renkonto.notification.appointment.SeatEvents.SeatConfirmed;
import org.renkonto.notification.inbox.Notification;
import org.renkonto.notification.text.Template;
import org.renkonto.platform.event.Envelope;
import org.renkonto.platform.test.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;

/** Short histories whose events come in every order, each of them twice. */
@Story
class AllOrdersTest {

  private static final Instant START = Instant.parse("2026-12-08T08:00:00Z");
  private static final Instant THEN = Instant.parse("2026-12-04T08:00:00Z");

  @Autowired AppointmentDesk desk;
  @Autowired TranslatorDesk translators;
  @Autowired SeatDesk seats;
  @Autowired KnownAppointments appointments;
  @Autowired MongoOperations store;
  @Autowired MovableClock clock;

  private UUID id;

  @BeforeEach
  void it_is_a_week_before() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
  }

  @Test
  void of_a_translator_the_person_and_the_office_hear_only_what_is_news() {
    var person =
        List.of(
            APPOINTMENT_TRANSLATOR_SOUGHT,
            APPOINTMENT_BOOKED,
            APPOINTMENT_TRANSLATOR_SOUGHT_AGAIN,
            APPOINTMENT_TRANSLATOR_MISSING);
    for (var order : orders(List.of(1, 2, 3, 4))) {
      id = UUID.randomUUID();
      order.forEach(this::ofTranslator);
      order.forEach(this::ofTranslator);
      assertThat(told(id.toString())).as("%s", order).isEqualTo(news(order, person));
      assertThat(told("office-" + id))
          .as("%s", order)
          .isEqualTo(
              news(order, person).stream()
                  .filter(person.subList(2, 4)::contains)
                  .map(
                      template ->
                          template == APPOINTMENT_TRANSLATOR_MISSING
                              ? OFFICE_TRANSLATOR_MISSING
                              : OFFICE_TRANSLATOR_SOUGHT_AGAIN)
                  .toList());
      assertThat(appointments.find(id).orElseThrow().state()).isEqualTo(State.MISSING);
    }
  }

  @Test
  void of_a_seat_the_person_hears_only_what_is_news() {
    var templates = List.of(SEAT_WAITLISTED, SEAT_MOVED_UP, SEAT_GIVEN_UP, SEAT_CONFIRMED);
    for (var order : orders(List.of(1, 2, 3, 4))) {
      id = UUID.randomUUID();
      order.forEach(this::ofSeat);
      order.forEach(this::ofSeat);
      assertThat(told(id.toString())).as("%s", order).isEqualTo(news(order, templates));
      assertThat(appointments.find(id).orElseThrow().state()).isEqualTo(State.SEATED);
    }
  }

  private void ofTranslator(int event) {
    var need = new Need("office-" + id);
    switch (event) {
      case 1 ->
          translators.sought(
              new TranslatorSought(id, meeting(), false, need, THEN, 2), cause(event));
      case 2 -> desk.booked(new Booked(id, meeting(), 2), cause(event));
      case 3 ->
          translators.sought(
              new TranslatorSought(id, meeting(), true, need, THEN, 2), cause(event));
      default ->
          translators.missing(
              new TranslatorMissing(id, meeting(), "office-" + id, "DEADLINE", THEN, 2),
              cause(event));
    }
  }

  private void ofSeat(int event) {
    switch (event) {
      case 1 -> seats.waitlisted(new SeatChanged(id, meeting(), event), cause(event));
      case 2 -> seats.confirmed(new SeatConfirmed(id, meeting(), event, true), cause(event));
      case 3 -> seats.givenUp(new SeatChanged(id, meeting(), event), cause(event));
      default -> seats.confirmed(new SeatConfirmed(id, meeting(), event, false), cause(event));
    }
  }

  /** What is later than all that came before it. */
  private static List<Template> news(List<Integer> order, List<Template> templates) {
    var news = new ArrayList<Template>();
    var newest = 0;
    for (int event : order) {
      if (event > newest) {
        newest = event;
        news.add(templates.get(event - 1));
      }
    }
    return news;
  }

  private static List<List<Integer>> orders(List<Integer> events) {
    if (events.isEmpty()) {
      return List.of(List.of());
    }
    var orders = new ArrayList<List<Integer>>();
    for (var first : events) {
      var others = events.stream().filter(event -> !event.equals(first)).toList();
      for (var rest : orders(others)) {
        var order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        orders.add(order);
      }
    }
    return orders;
  }

  private Envelope cause(int event) {
    return new Envelope("%s-%d".formatted(id, event), "", "", id.toString(), START, event, null);
  }

  private Meeting meeting() {
    return new Meeting(
        START,
        START.plusSeconds(1800),
        ZoneId.of("Europe/Berlin"),
        "OFFICE",
        "NORMAL",
        id.toString());
  }

  private List<Template> told(String subject) {
    var own = query(where("subject").is(subject)).with(Sort.by("seq"));
    return store.find(own, Notification.class).stream().map(Notification::template).toList();
  }
}
