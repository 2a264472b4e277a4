package org.renkonto.appointment.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.appointment.booking.Door.INSTITUTION;
import static org.renkonto.appointment.booking.Door.PERSON;
import static org.renkonto.appointment.booking.Door.STAFF;
import static org.renkonto.appointment.booking.Door.id;
import static org.renkonto.appointment.booking.Door.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.booking.Door;
import org.renkonto.appointment.booking.Links;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Http.Answer;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class GroupStoryTest {

  private static final String NONE = "";

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired Links links;

  Door jena;

  @BeforeEach
  void the_monday_before() {
    clock.set(Instant.parse("2026-12-07T08:00:00Z"));
    jena = Door.jena(new Http("http://localhost:" + port));
  }

  @Test
  void an_evening_from_registration_to_who_was_there() {
    var evening = Evening.published(jena, 2);
    var first = evening.registers(person("p-1"));
    var second = evening.registers(INSTITUTION, "p-2");
    var third = evening.registers(person("p-3"));
    assertThat(List.of(state(first), state(second), state(third)))
        .containsExactly("CONFIRMED", "CONFIRMED", "WAITLISTED");
    assertThat(third.json().path("waitingAs").asInt()).isEqualTo(1);

    assertThat(evening.cannotCome(person("p-3"), id(first)).status())
        .as("another's")
        .isEqualTo(404);
    assertThat(evening.cannotCome(PERSON, id(first)).status()).isEqualTo(200);
    clock.set(Instant.parse("2026-12-10T16:00:00Z"));
    assertThat(evening.attendance(id(second), "EXCUSED").status()).isEqualTo(200);
    assertThat(evening.attendance(id(third), "ATTENDED").status()).isEqualTo(200);
    clock.set(Instant.parse("2026-12-10T18:00:00Z"));
    await().until(() -> state(evening.seen(STAFF)).equals("HELD"));

    try (var probe = new KafkaProbe("appointment.groups-v1")) {
      probe.awaitTypes(
          evening.id(),
          types ->
              types.containsExactly(
                  "appointment.group-published.v1",
                  "appointment.seat-confirmed.v1",
                  "appointment.seat-confirmed.v1",
                  "appointment.seat-waitlisted.v1",
                  "appointment.seat-given-up.v1",
                  "appointment.seat-confirmed.v1",
                  "appointment.attendance-recorded.v1",
                  "appointment.attendance-recorded.v1"));
      assertThat(probe.of(evening.id())).noneMatch(e -> e.value().contains("INFO_EVENING"));
    }
  }

  @Test
  void only_staff_sees_who_comes_and_others_see_counts_and_their_own() {
    var evening = Evening.published(jena, 2);
    evening.registers(PERSON);
    evening.registers(INSTITUTION, "p-2");
    evening.registers(INSTITUTION, "p-4");
    assertThat(evening.seen(STAFF).json().path("registrations")).hasSize(3);
    var seen = evening.seen(person("p-9"));
    assertThat(seen.text()).doesNotContain("p-1", "p-2").contains("\"free\":0", "\"waiting\":1");
    assertThat(seen.json().path("registrations")).isEmpty();
    assertThat(seen.json().has("units")).isFalse();
    assertThat(evening.seen(PERSON).json().path("registrations")).hasSize(1);
    assertThat(evening.seen(INSTITUTION).json().path("registrations")).hasSize(2);
    assertThat(evening.registers(PERSON).status()).as("the same again").isEqualTo(200);
  }

  @Test
  void a_link_says_cannot_come_once_and_shows_time_and_place_only() {
    var evening = Evening.published(jena, 2);
    var seat = id(evening.registers(PERSON));
    var link = "links/seats/" + links.link(seat, 1);
    var seen = jena.get(link, NONE);
    assertThat(seen.json().propertyNames())
        .containsExactlyInAnyOrder("start", "end", "office", "place");
    assertThat(jena.post(link + "/cannot-come", NONE, null).status()).isEqualTo(200);
    assertThat(jena.post(link + "/cannot-come", NONE, null).problem()).isEqualTo("link-used");
    assertThat(jena.get(link, NONE).problem()).isEqualTo("link-used");
    assertThat(jena.get("links/seats/" + links.link(UUID.randomUUID(), 1), NONE).status())
        .isEqualTo(404);
    assertThat(evening.seen(STAFF).json().at("/registrations/0/state").asString())
        .isEqualTo("CANNOT_COME");
  }

  @Test
  void a_group_occupies_counsellor_and_room_like_a_booking() {
    jena.opens("THURSDAY", "16:00", "20:00");
    jena.hasReason("ADVICE", "ANYONE", "\"COUNSELLOR\"");
    var evening = Evening.published(jena, 2);
    assertThat(jena.books("ADVICE", Evening.START).problem()).isEqualTo("slot-taken");
    assertThat(jena.books("ADVICE", "2026-12-10T16:30:00+01:00").status()).isEqualTo(201);
    assertThat(jena.books("ADVICE", "2026-12-10T19:00:00+01:00").problem())
        .as("a quarter to write down")
        .isEqualTo("slot-taken");
    var over = evening.publish("2026-12-10T16:45:00+01:00", "2026-12-10T17:00:00+01:00", 2);
    assertThat(over.problem()).isEqualTo("unit-not-free");

    assertThat(jena.post("groups/" + evening.id() + "/cancellation", STAFF, null).status())
        .isEqualTo(200);
    await()
        .untilAsserted(
            () -> assertThat(jena.books("ADVICE", Evening.START).status()).isEqualTo(201));
    assertThat(evening.registers(PERSON).problem()).isEqualTo("group-not-open");
  }

  @Test
  void an_absence_or_closure_lists_groups_until_somebody_has_decided() {
    var evening = Evening.published(jena, 2);
    var away =
        jena.post(
            "absences",
            STAFF,
            """
            {"unitId":"%s","span":{"from":"2026-12-10T18:00","to":"2026-12-11T00:00"}}"""
                .formatted(evening.room()));
    assertThat(away.json().at("/groupsToDecide/0/id").asString()).isEqualTo("" + evening.id());
    var kept = "{\"inSpiteOf\":\"" + id(away) + "\"}";
    jena.post("groups/" + evening.id() + "/keeping", STAFF, kept);
    assertThat(jena.get("absences/" + id(away), STAFF).json().path("groupsToDecide")).isEmpty();

    var closed =
        jena.post(
            "closures",
            STAFF,
            """
            {"officeId":"%s","span":{"from":"2026-12-10T00:00","to":"2026-12-11T00:00"}}"""
                .formatted(jena.office()));
    assertThat(closed.json().path("groupsToDecide")).hasSize(1);
    jena.post("groups/" + evening.id() + "/cancellation", STAFF, null);
    assertThat(jena.get("closures/" + id(closed), STAFF).json().path("groupsToDecide")).isEmpty();
    assertThat(evening.publish(Evening.START, Evening.END, 2).problem())
        .as("an absence lies over it")
        .isEqualTo("invalid-input");
  }

  @Test
  void a_hidden_group_is_the_offices_alone_and_one_for_institutions_not_for_everybody() {
    var hidden = Evening.published(jena, 2, "ANYONE", "HIDDEN");
    assertThat(hidden.seen(PERSON).status()).isEqualTo(404);
    assertThat(hidden.registers(PERSON).status()).isEqualTo(404);
    assertThat(hidden.registers(STAFF, "p-1").status()).isEqualTo(201);
    assertThat(listed(PERSON)).isEmpty();

    var other = Door.jena(jena.http());
    var training = Evening.published(other, 2, "INSTITUTIONS", "NORMAL");
    assertThat(training.registers(PERSON).problem()).isEqualTo("reason-not-bookable");
    assertThat(training.registers(INSTITUTION).status()).isEqualTo(201);
    var path = "groups/" + training.id() + "/registrations";
    var notAsked = other.post(path, INSTITUTION, "{\"personSubject\":\"p-8\"}");
    assertThat(notAsked.status()).isEqualTo(422);
    assertThat(notAsked.text()).contains("consent");
    jena = other;
    assertThat(listed(PERSON)).isEmpty();
    assertThat(listed(INSTITUTION)).containsExactly("" + training.id());
    assertThat(listed(STAFF)).containsExactly("" + training.id());
  }

  @Test
  void bad_groups_are_refused_and_nothing_is_taken() {
    var evening = Evening.published(jena, 30);
    var morning = "2026-12-11T09:00:00+01:00";
    assertThat(errors(evening.publish(morning, "2026-12-11T11:00:00+01:00", 31))).contains("units");
    assertThat(errors(evening.publish(morning, morning, 2))).contains("end");
    assertThat(errors(evening.publish(morning, "2026-12-12T09:00:00+01:00", 2))).contains("end");
    assertThat(errors(evening.publish("2026-12-11T09:01:00+01:00", "2026-12-11T11:00:00+01:00", 2)))
        .contains("start");
    assertThat(errors(evening.publish("2026-12-01T09:00:00+01:00", morning, 2))).contains("start");
    assertThat(evening.publish(PERSON, morning, "2026-12-11T11:00:00+01:00", 2).status())
        .isEqualTo(403);
    assertThat(evening.attendance(UUID.randomUUID(), "ATTENDED").status()).isEqualTo(404);
    assertThat(evening.publish(morning, "2026-12-11T11:00:00+01:00", 30).status()).isEqualTo(201);
  }

  private List<String> listed(String token) {
    return jena.get("groups?office=" + jena.office(), token)
        .json()
        .path("items")
        .valueStream()
        .map(group -> group.path("id").asString())
        .toList();
  }

  private static String errors(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    return answer.json().path("errors").toString();
  }

  private static String state(Answer answer) {
    return answer.json().path("state").asString();
  }
}
