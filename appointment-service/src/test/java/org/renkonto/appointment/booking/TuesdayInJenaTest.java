package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.appointment.booking.Door.PERSON;
import static org.renkonto.appointment.booking.Door.STAFF;
import static org.renkonto.appointment.booking.Door.id;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From the telephone call to the report of the month. */
@ServiceTest
class TuesdayInJenaTest {

  private static final String DAY = "2026-12-08T";

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  private Door jena;

  @Test
  void a_tuesday_in_jena_from_telephone_call_to_report() {
    clock.set(Instant.parse("2026-12-03T08:00:00Z"));
    jena = Door.jena(new Http("http://localhost:" + port));
    for (int i = 0; i < 3; i++) {
      jena.hasUnit("COUNSELLOR", "c-" + i, "de");
    }
    jena.hasReason("ADVICE", "ANYONE", "\"COUNSELLOR\"");
    var called = new ArrayList<UUID>();
    for (var time : new String[] {"09:00", "09:30", "10:00", "10:30"}) {
      for (int desk = 0; desk < 3; desk++) {
        called.add(id(jena.books("ADVICE", DAY + time + ":00+01:00")));
      }
    }
    jena.confirms(PERSON, jena.holds(PERSON, "ADVICE", DAY + "11:00:00+01:00"), null);

    clock.set(Instant.parse("2026-12-08T08:00:00Z"));
    called.subList(0, 5).forEach(this::isServed);
    clock.set(Instant.parse("2026-12-08T09:15:00Z"));
    called.subList(5, 8).forEach(each -> done(204, "appointments/" + each + "/no-show", null));
    called
        .subList(8, 11)
        .forEach(each -> done(200, "appointments/" + each + "/cancellation", null));

    await().untilAsserted(() -> assertThat(month().path("completed").asInt()).isEqualTo(5));
    var month = month();
    assertThat(month.path("missed").asInt()).isEqualTo(3);
    assertThat(month.path("cancelledByOffice").asInt()).isEqualTo(3);
    assertThat(month.path("excused").asInt()).isZero();
    assertThat(month.path("walkIns").asInt()).as("Jena agrees every appointment").isZero();
    assertThat(month.path("suppressed").valueStream().map(n -> n.asString()))
        .as("the one that is open, and the total that would give it away")
        .containsExactly("booked", "open");
    assertThat(month.has("booked")).isFalse();
    assertThat(jena.get("statistics?office=" + jena.office() + "&month=2026-12", PERSON).status())
        .isEqualTo(403);

    try (var probe = new KafkaProbe("appointment.appointments-v1")) {
      probe.awaitTypes(
          called.getFirst(),
          types ->
              types.containsExactly(
                  "appointment.booked.v1",
                  "appointment.person-arrived.v1",
                  "appointment.person-called.v1",
                  "appointment.completed.v1"));
    }
  }

  private JsonNode month() {
    return jena.get("statistics?office=" + jena.office() + "&month=2026-12", STAFF).json();
  }

  private void isServed(UUID id) {
    var unit = jena.get("appointments/" + id, STAFF).json().path("units").path(0).asString();
    done(201, "appointments/" + id + "/arrival", null);
    done(200, "tickets/" + id + "/call", "{\"unit\":\"%s\"}".formatted(unit));
    done(200, "tickets/" + id + "/start", null);
    done(200, "tickets/" + id + "/finish", null);
  }

  private void done(int status, String path, @Nullable String json) {
    var answer = jena.post(path, STAFF, json);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
  }
}
