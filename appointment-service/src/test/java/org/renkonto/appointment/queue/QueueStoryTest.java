package org.renkonto.appointment.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.appointment.queue.WaitingRoom.id;
import static org.renkonto.appointment.queue.WaitingRoom.number;
import static org.renkonto.appointment.queue.WaitingRoom.state;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A morning in Eupen: Monday, 7 December 2026. */
@ServiceTest
class QueueStoryTest {

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  WaitingRoom eupen;
  UUID anna;
  UUID berta;

  @BeforeEach
  void monday_morning() {
    clock.set(Instant.parse("2026-12-07T08:00:00Z"));
    eupen = WaitingRoom.eupen(new Http("http://localhost:" + port), 20);
    anna = eupen.hasCounsellor("desk-1", "c-1");
    berta = eupen.hasCounsellor("desk-2", "c-2");
    eupen.hasReason("ADVICE");
    eupen.hasReason("HOUSING", berta);
  }

  @Test
  void walk_ins_and_appointments_are_called_from_one_queue() {
    var nineThirty = eupen.isBooked("ADVICE", "2026-12-07T09:30:00+01:00", anna);
    var ten = eupen.isBooked("ADVICE", "2026-12-07T10:00:00+01:00", anna);
    assertThat(number(eupen.comes("ADVICE"))).isEqualTo("W1");
    clock.pass(Duration.ofMinutes(10));
    assertThat(number(eupen.comes("HOUSING"))).isEqualTo("W2");
    assertThat(number(eupen.arrives(nineThirty))).isEqualTo("A1");
    assertThat(number(eupen.arrives(nineThirty))).as("the same again").isEqualTo("A1");
    await().until(() -> eupen.appointment(nineThirty).equals("ARRIVED"));
    assertThat(eupen.numbersWaiting()).as("at 9:10").containsExactly("W1", "W2", "A1");

    clock.pass(Duration.ofMinutes(20));
    assertThat(eupen.numbersWaiting()).as("at 9:30").containsExactly("A1", "W1", "W2");
    var first = eupen.next(anna);
    assertThat(number(first)).isEqualTo("A1");
    await().until(() -> eupen.appointment(nineThirty).equals("CALLED"));
    assertThat(eupen.next(anna).problem()).isEqualTo("desk-occupied");
    assertThat(number(eupen.next(berta))).isEqualTo("W1");

    eupen.step(nineThirty, "start");
    clock.pass(Duration.ofMinutes(15));
    assertThat(state(eupen.step(nineThirty, "finish"))).isEqualTo("FINISHED");
    await().until(() -> eupen.appointment(nineThirty).equals("COMPLETED"));
    assertThat(eupen.next(anna).status()).as("housing is for the other").isEqualTo(204);

    clock.pass(Duration.ofMinutes(30)); // 10:15
    assertThat(number(eupen.arrives(ten))).isEqualTo("A2");
    var late = eupen.comes("ADVICE");
    assertThat(eupen.numbersWaiting())
        .as("too late for its time")
        .containsExactly("W2", "A2", number(late));
  }

  @Test
  void who_does_not_come_is_called_three_times_and_is_no_show_and_who_says_so_is_excused() {
    var booked = eupen.isBooked("ADVICE", "2026-12-07T09:30:00+01:00", anna);
    eupen.arrives(booked);
    assertThat(state(eupen.calls(booked, anna))).isEqualTo("CALLED");
    eupen.calls(booked, anna);
    assertThat(eupen.calls(booked, anna).json().path("calls").asInt()).isEqualTo(3);
    assertThat(eupen.calls(booked, anna).problem()).isEqualTo("called-often-enough");
    assertThat(state(eupen.step(booked, "no-show"))).isEqualTo("NO_SHOW");
    await().until(() -> eupen.appointment(booked).equals("MISSED"));

    var leaves = id(eupen.comes("ADVICE"));
    assertThat(eupen.step(leaves, "no-show").problem()).isEqualTo("ticket-not-open");
    assertThat(state(eupen.step(leaves, "excuse"))).isEqualTo("EXCUSED");
    var sentHome = eupen.isBooked("ADVICE", "2026-12-07T10:00:00+01:00", anna);
    eupen.arrives(sentHome);
    assertThat(state(eupen.step(sentHome, "cancellation"))).isEqualTo("CANCELLED");
    await().until(() -> eupen.appointment(sentHome).equals("CANCELLED"));
    try (var probe = new KafkaProbe("appointment.appointments-v1")) {
      probe.awaitTypes(
          booked,
          types ->
              types.containsExactly(
                  "appointment.booked.v1",
                  "appointment.person-arrived.v1",
                  "appointment.person-called.v1",
                  "appointment.person-called.v1",
                  "appointment.person-called.v1",
                  "appointment.missed.v1"));
    }
  }

  @Test
  void who_never_came_to_an_appointment_has_missed_it_once_its_time_has_come() {
    var absent = eupen.isBooked("ADVICE", "2026-12-07T09:30:00+01:00", anna);
    var path = "appointments/" + absent + "/no-show";
    assertThat(eupen.post(path, WaitingRoom.STAFF, null).problem()).isEqualTo("not-begun-yet");
    clock.pass(Duration.ofMinutes(45));
    assertThat(eupen.post(path, WaitingRoom.STAFF, null).status()).isEqualTo(204);
    assertThat(eupen.appointment(absent)).isEqualTo("MISSED");
    assertThat(eupen.arrives(absent).problem()).isEqualTo("appointment-not-open");
  }

  @Test
  void what_took_place_without_the_queue_is_noted_so_also_afterwards() {
    var atHome = eupen.isBooked("ADVICE", "2026-12-07T09:30:00+01:00", anna);
    var path = "appointments/" + atHome + "/completion";
    assertThat(eupen.post(path, WaitingRoom.PERSON, null).status()).isEqualTo(403);
    assertThat(eupen.post(path, WaitingRoom.STAFF, null).problem()).isEqualTo("not-begun-yet");
    clock.pass(Duration.ofDays(1).plusHours(2)); // a day after its end
    await().until(() -> eupen.appointment(atHome).equals("UNRECORDED"));
    assertThat(month("unrecorded")).isEmpty();
    var unrecorded = "appointments?state=UNRECORDED&office=" + eupen.office();
    assertThat(eupen.get(unrecorded, WaitingRoom.STAFF).json().path("items")).hasSize(1);
    assertThat(eupen.post(path, WaitingRoom.STAFF, null).status()).isEqualTo(204);
    assertThat(eupen.appointment(atHome)).isEqualTo("COMPLETED");
    assertThat(eupen.get(unrecorded, WaitingRoom.STAFF).json().path("items")).isEmpty();
    assertThat(eupen.post(path, WaitingRoom.STAFF, null).problem())
        .isEqualTo("appointment-not-open");
  }

  @Test
  void who_came_and_left_is_counted_as_excused() {
    for (var time : new String[] {"09:30", "10:00", "10:30"}) {
      var booked = eupen.isBooked("ADVICE", "2026-12-07T" + time + ":00+01:00", berta);
      eupen.arrives(booked);
      eupen.step(booked, "excuse");
      await().until(() -> eupen.appointment(booked).equals("CANCELLED"));
    }
    assertThat(month("excused")).isEqualTo("3");
  }

  /** Empty where it is not shown, since it is so few. */
  private String month(String what) {
    var path = "statistics?office=" + eupen.office() + "&month=2026-12";
    return eupen.get(path, WaitingRoom.STAFF).json().path(what).asString("");
  }

  @Test
  void who_is_parked_or_forwarded_keeps_the_turn() {
    var first = id(eupen.comes("ADVICE"));
    clock.pass(Duration.ofMinutes(1));
    eupen.comes("ADVICE");
    eupen.next(anna);
    assertThat(state(eupen.step(first, "park"))).isEqualTo("PARKED");
    assertThat(eupen.numbersWaiting()).containsExactly("W2");
    eupen.step(first, "return");
    assertThat(eupen.numbersWaiting()).containsExactly("W1", "W2");

    assertThat(id(eupen.next(anna))).isEqualTo(first);
    eupen.step(first, "start");
    var housing = "{\"reason\":\"HOUSING\",\"unit\":\"%s\"}";
    assertThat(eupen.step(first, "forward", housing.formatted(anna)).problem())
        .isEqualTo("reason-not-served");
    assertThat(state(eupen.step(first, "forward", housing.formatted(berta)))).isEqualTo("WAITING");
    assertThat(number(eupen.next(anna))).isEqualTo("W2");
    assertThat(eupen.calls(first, anna).problem()).isEqualTo("reason-not-served");
    assertThat(number(eupen.next(berta))).isEqualTo("W1");
  }

  @Test
  void priority_goes_first_and_its_reason_stays_with_the_ticket() {
    eupen.comes("ADVICE");
    eupen.comes("ADVICE");
    var child = eupen.comes("ADVICE", ",\"priority\":\"MINOR_CHILDREN\"");
    assertThat(child.json().path("priority").asString()).isEqualTo("MINOR_CHILDREN");
    assertThat(eupen.numbersWaiting()).containsExactly("W3", "W1", "W2");
    assertThat(eupen.comes("ADVICE", ",\"priority\":\"FRIEND\"").problem())
        .isEqualTo("unreadable-body");
  }

  @Test
  void what_is_open_after_closing_ends_as_its_own_outcome() {
    var walkIn = id(eupen.comes("ADVICE"));
    var called = id(eupen.comes("ADVICE"));
    var booked = eupen.isBooked("ADVICE", "2026-12-07T10:30:00+01:00", anna);
    eupen.arrives(booked);
    eupen.calls(called, berta);
    clock.pass(Duration.ofHours(4).minusMinutes(1)); // 12:59, an hour after closing but a minute
    assertThat(eupen.queue().json().path("waiting").asInt()).isEqualTo(2);
    clock.pass(Duration.ofMinutes(1));
    await().until(() -> eupen.queue().json().path("tickets").isEmpty());
    assertThat(stateOf(walkIn)).isEqualTo("UNSERVED");
    assertThat(stateOf(called)).isEqualTo("UNRECORDED");
    await().until(() -> eupen.appointment(booked).equals("CANCELLED"));
    try (var probe = new KafkaProbe("appointment.queue-v1")) {
      probe.awaitTypes(eupen.office(), types -> types.hasSize(4));
      assertThat(probe.of(eupen.office()).getLast().value())
          .contains("UN")
          .doesNotContain("ADVICE");
    }
    clock.pass(Ticket.KEPT);
    await().until(() -> eupen.get("tickets/" + walkIn, WaitingRoom.STAFF).status() == 404);
  }

  @Test
  void the_wait_is_unknown_until_services_tell_and_then_a_range() {
    for (int i = 0; i < 5; i++) {
      eupen.comes("ADVICE");
      var called = id(eupen.next(anna));
      clock.pass(Duration.ofMinutes(10));
      eupen.step(called, "finish");
    }
    eupen.comes("ADVICE");
    eupen.comes("ADVICE");
    var last = eupen.comes("ADVICE").json().path("expectedWait");
    assertThat(last.path("fromMinutes").asInt()).isEqualTo(20);
    assertThat(last.path("toMinutes").asInt()).isEqualTo(25);
    var unknown = eupen.comes("HOUSING").json().path("expectedWait");
    assertThat(unknown.path("known").asBoolean()).as("nobody of its kind is ahead").isTrue();
    assertThat(eupen.comes("HOUSING").json().path("expectedWait").toString())
        .isEqualTo("{\"known\":false}");
  }

  private String stateOf(UUID ticket) {
    return state(eupen.get("tickets/" + ticket, WaitingRoom.STAFF));
  }
}
