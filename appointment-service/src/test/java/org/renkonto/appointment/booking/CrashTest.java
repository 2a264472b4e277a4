package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.appointment.booking.Door.STAFF;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.renkonto.appointment.slot.Occupancy;
import org.renkonto.appointment.slot.Place;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Http.Answer;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/** The writes of a booking one by one, as far as a service came that died then. */
@ServiceTest
class CrashTest {

  private static final Instant NOW = Instant.parse("2026-12-07T08:00:00Z");
  private static final String NINE = "2026-12-08T09:00:00+01:00";
  private static final Instant START = Instant.parse("2026-12-08T08:00:00Z");
  private static final Duration HOLD = Duration.ofMinutes(5);

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired Occupancy occupancy;
  @Autowired Appointments appointments;
  @Autowired MongoOperations store;

  Door jena;
  UUID desk;

  enum After {
    TAKING,
    HOLDING,
    MAKING_FIRM
  }

  @BeforeEach
  void monday() {
    clock.set(NOW);
    jena = Door.jena(new Http("http://localhost:" + port));
    desk = jena.hasUnit("COUNSELLOR", "c-1", "de");
    jena.hasReason("ADVICE", "ANYONE", "\"COUNSELLOR\"");
  }

  @ParameterizedTest
  @EnumSource
  void a_booking_that_died_leaves_no_ghost_for_longer_than_the_hold(After after) {
    var id = UUID.randomUUID();
    var until = clock.instant().plus(HOLD);
    var place = place(id, START);
    occupancy.take(place, until, List.of());
    if (after != After.TAKING) {
      appointments.save(
          Appointment.hold(id, Held.details(jena.office()), halfAnHour(place), NOW, until));
    }
    if (after == After.MAKING_FIRM) {
      occupancy.makeFirm(place, List.of(id));
    }
    assertThat(jena.books("ADVICE", NINE).problem()).isEqualTo("slot-taken");

    clock.pass(HOLD);
    await().untilAsserted(() -> assertThat(jena.books("ADVICE", NINE).status()).isEqualTo(201));
    appointments
        .findById(id)
        .ifPresent(a -> assertThat(a.state()).isNotEqualTo(AppointmentState.BOOKED));
  }

  @Test
  void who_repeats_a_booking_that_died_and_lapsed_hears_that_it_is_not_booked() {
    var key = Map.of("Idempotency-Key", "died");
    var booking = books(key);
    var id = Door.id(booking);
    var place = place(id, START);
    appointments.deleteById(id);
    var until = clock.instant().plusSeconds(60);
    appointments.save(
        Appointment.hold(id, Held.details(jena.office()), halfAnHour(place), NOW, until));
    store
        .getCollection("idempotency-keys")
        .updateMany(new Document(), new Document("$set", new Document("status", 0)));
    clock.pass(HOLD);
    await().until(() -> appointments.get(id).state() == AppointmentState.EXPIRED);

    var again = books(key);

    assertThat(again.status()).as(again.text()).isEqualTo(410);
    assertThat(again.problem()).isEqualTo("hold-expired");
  }

  @ParameterizedTest
  @EnumSource
  void a_move_that_died_leaves_the_appointment_where_it_was_and_no_ghost(After after) {
    var booked = Door.id(jena.books("ADVICE", NINE));
    var until = clock.instant().plus(HOLD);
    var place = place(UUID.randomUUID(), START.plusSeconds(3600));
    occupancy.take(place, until, List.of());
    if (after != After.TAKING) {
      appointments.change(
          booked,
          a ->
              a.beginMove(
                  new Move(
                      START.plusSeconds(3600), START.plusSeconds(5400), List.of(place), until)));
    }
    if (after == After.MAKING_FIRM) {
      occupancy.makeFirm(place, List.of(place.claim()));
    }
    clock.pass(HOLD);
    await()
        .untilAsserted(
            () ->
                assertThat(jena.books("ADVICE", "2026-12-08T10:00:00+01:00").status())
                    .isEqualTo(201));
    assertThat(appointments.get(booked).start()).isEqualTo(START);
    assertThat(jena.books("ADVICE", NINE).problem()).isEqualTo("slot-taken");
  }

  @Test
  void a_cancellation_that_died_before_giving_back_is_finished_by_the_sweep() {
    var booked = Door.id(jena.books("ADVICE", NINE));
    appointments.change(
        booked,
        a -> a.cancel(CancelledBy.PERSON, clock.instant(), clock.instant().plusSeconds(30)));
    assertThat(jena.get("appointments/" + booked, STAFF).json().path("state").asString())
        .isEqualTo("CANCELLED");
    assertThat(jena.books("ADVICE", NINE).problem()).isEqualTo("slot-taken");
    clock.pass(Duration.ofSeconds(30));
    await().untilAsserted(() -> assertThat(jena.books("ADVICE", NINE).status()).isEqualTo(201));
  }

  private Answer books(Map<String, String> key) {
    var wanted = jena.wanted("ADVICE", NINE);
    return jena.http().send("POST", "/api/appointment/appointments", STAFF, wanted, key);
  }

  private static Occupied halfAnHour(Place place) {
    return Occupied.of(START, START.plusSeconds(1800), List.of(place));
  }

  private Place place(UUID claim, Instant start) {
    var tick = start.getEpochSecond() / 300;
    return new Place(claim, desk, LocalDate.parse("2026-12-08"), tick, tick + 6);
  }
}
