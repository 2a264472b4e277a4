package org.renkonto.appointment.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.appointment.queue.WaitingRoom.id;
import static org.renkonto.appointment.queue.WaitingRoom.number;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets a ticket in Eupen, and when no more. */
@ServiceTest
class WalkInStoryTest {

  private static final Instant MONDAY = Instant.parse("2026-12-07T08:00:00Z");

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  WaitingRoom eupen;
  UUID desk;

  @BeforeEach
  void monday_morning() {
    clock.set(MONDAY);
    eupen = WaitingRoom.eupen(new Http("http://localhost:" + port), 3);
    desk = eupen.hasCounsellor("desk-1", "c-1");
    eupen.hasReason("ADVICE");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-07T07:59:00Z, before the session",
    "2026-12-07T11:00:00Z, after the session",
    "2026-12-08T09:00:00Z, a session that keeps nothing for people at the door",
    "2026-12-09T09:00:00Z, a day without a session",
    "2027-03-29T08:00:00Z, Easter Monday",
    "2027-11-15T09:00:00Z, the office's own closed day",
  })
  void no_ticket_is_given_while_the_door_is_closed(Instant when, String why) {
    clock.set(when);
    var refused = eupen.comes("ADVICE");
    assertThat(refused.status()).as(why).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("walk-in-closed");
  }

  @Test
  void after_the_contingent_tickets_are_refused_and_the_stop_is_announced_once() {
    eupen.comes("ADVICE");
    eupen.comes("ADVICE");
    assertThat(number(eupen.comes("ADVICE"))).isEqualTo("W3");
    for (int i = 0; i < 2; i++) {
      var refused = eupen.comes("ADVICE");
      assertThat(refused.problem()).isEqualTo("tickets-stopped");
      assertThat(refused.json().path("message").asString()).isEqualTo("CONTINGENT_REACHED");
    }
    try (var probe = new KafkaProbe("appointment.queue-v1")) {
      probe.awaitTypes(
          eupen.office(),
          types ->
              types.containsExactlyInAnyOrder(
                  "appointment.ticket-issued.v1",
                  "appointment.ticket-issued.v1",
                  "appointment.ticket-issued.v1",
                  "appointment.queue-stopped.v1"));
    }
    clock.set(MONDAY.plus(Duration.ofDays(7)));
    assertThat(number(eupen.comes("ADVICE"))).as("next Monday").isEqualTo("W1");
    var month = "statistics?month=2026-12&office=" + eupen.office();
    assertThat(eupen.get(month, WaitingRoom.STAFF).json().path("walkIns").asInt()).isEqualTo(4);
  }

  @Test
  void staff_stops_early_with_a_message_and_may_go_on() {
    eupen.comes("ADVICE");
    assertThat(eupen.stops("FEW_COUNSELLORS").status()).isEqualTo(204);
    var refused = eupen.comes("ADVICE");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("message").asString()).isEqualTo("FEW_COUNSELLORS");
    assertThat(eupen.queue().json().path("stopped").asString()).isEqualTo("FEW_COUNSELLORS");
    assertThat(number(eupen.next(desk))).as("who has a ticket is called").isEqualTo("W1");
    var booked = eupen.isBooked("ADVICE", "2026-12-07T09:30:00+01:00", desk);
    assertThat(number(eupen.arrives(booked))).as("appointments come in").isEqualTo("A1");
    eupen.post(
        "queue/resume", WaitingRoom.STAFF, "{\"officeId\":\"%s\"}".formatted(eupen.office()));
    assertThat(number(eupen.comes("ADVICE"))).isEqualTo("W2");
  }

  @Test
  void an_office_that_has_set_no_contingent_takes_nobody_at_the_door() {
    eupen.put("offices/" + eupen.office() + "/walk-in", "{\"contingent\":0}");
    assertThat(eupen.comes("ADVICE").problem()).isEqualTo("walk-in-closed");
  }

  @Test
  void the_same_request_again_gives_the_same_ticket() {
    var key = java.util.Map.of("Idempotency-Key", UUID.randomUUID().toString());
    var body = "{\"officeId\":\"%s\",\"reason\":\"ADVICE\"}".formatted(eupen.office());
    var path = "/api/appointment/tickets";
    var first = eupen.http().send("POST", path, WaitingRoom.STAFF, body, key);
    var again = eupen.http().send("POST", path, WaitingRoom.STAFF, body, key);
    assertThat(id(again)).isEqualTo(id(first));
    assertThat(eupen.numbersWaiting()).containsExactly("W1");
  }

  @Test
  void only_staff_sees_the_queue_and_a_counsellor_calls_to_the_own_desk_only() {
    eupen.comes("ADVICE");
    assertThat(eupen.get("queue?office=" + eupen.office(), WaitingRoom.PERSON).status())
        .isEqualTo(403);
    var call = "{\"officeId\":\"%s\",\"unit\":\"%s\"}".formatted(eupen.office(), desk);
    assertThat(eupen.post("queue/next", eupen.counsellor("c-9"), call).problem())
        .isEqualTo("not-allowed");
    assertThat(number(eupen.post("queue/next", eupen.counsellor("c-1"), call))).isEqualTo("W1");
  }

  @Test
  void what_does_not_fit_is_refused_and_changes_nothing() {
    assertThat(eupen.comes("UNKNOWN").status()).isEqualTo(404);
    assertThat(eupen.comes("ADVICE", ",\"name\":\"x\"").problem()).isEqualTo("unreadable-body");
    assertThat(eupen.next(UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(eupen.next(eupen.hasRoom("room-1")).problem()).isEqualTo("invalid-input");
    assertThat(eupen.step(UUID.randomUUID(), "start").status()).isEqualTo(404);
    var booked = eupen.isBooked("ADVICE", "2026-12-14T09:30:00+01:00", desk);
    assertThat(eupen.arrives(booked).problem()).isEqualTo("appointment-not-today");
    assertThat(eupen.stops("TIRED").problem()).isEqualTo("unreadable-body");
    assertThat(eupen.queue().json().path("tickets")).isEmpty();
  }
}
