package org.renkonto.appointment.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.appointment.booking.Door.PERSON;
import static org.renkonto.appointment.booking.Door.STAFF;
import static org.renkonto.appointment.booking.Door.id;
import static org.renkonto.appointment.booking.Door.person;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.booking.Door;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Http.Answer;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

@ServiceTest
class FeedStoryTest {

  private static final String NINE = "2026-12-22T09:00:00+01:00";
  private static final String TEN = "2026-12-22T10:00:00+01:00";

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;

  Door jena;
  UUID desk;

  @BeforeEach
  void two_weeks_before() {
    clock.set(Instant.parse("2026-12-07T08:00:00Z"));
    jena = Door.jena(new Http("http://localhost:" + port));
    desk = jena.hasUnit("COUNSELLOR", "c-1", "de");
    jena.hasReason("ADVICE", "ANYONE", "\"COUNSELLOR\"", "NO_MESSAGE", 15);
  }

  @Test
  void an_appointment_has_one_uid_for_ever_and_a_sequence_that_grows_with_each_change()
      throws Exception {
    var hold = jena.holds(PERSON, "ADVICE", NINE);
    var path = "appointments/" + id(hold) + ".ics";
    assertThat(jena.get(path, PERSON).status()).as("not agreed yet").isEqualTo(404);
    jena.confirms(PERSON, hold, null);

    var first = jena.get(path, PERSON);
    assertThat(first.header("Content-Type")).startsWith("text/calendar");
    assertThat(first.text()).doesNotContain("ADVICE", "NO_MESSAGE");
    assertEntry(first, "PUBLISH", "CONFIRMED", "1", "20261222T080000Z", id(hold));
    assertThat(value(only(first), Property.LOCATION)).isEqualTo("An office, Jena");

    jena.post(
        "appointments/" + id(hold) + "/reschedule", STAFF, "{\"start\":\"%s\"}".formatted(TEN));
    assertEntry(jena.get(path, PERSON), "PUBLISH", "CONFIRMED", "2", "20261222T090000Z", id(hold));
    jena.post("appointments/" + id(hold) + "/cancellation", PERSON, null);
    assertEntry(jena.get(path, PERSON), "CANCEL", "CANCELLED", "3", "20261222T090000Z", id(hold));
    assertThat(jena.get(path, person("stranger")).status()).isEqualTo(404);
  }

  @Test
  void a_feed_says_busy_and_nothing_else_for_appointments_and_groups() throws Exception {
    var booked = id(jena.books("ADVICE", NINE));
    var gone = id(jena.books("ADVICE", TEN));
    jena.post("appointments/" + gone + "/cancellation", STAFF, null);
    jena.holds(PERSON, "ADVICE", "2026-12-24T09:00:00+01:00");
    jena.hasReason("EVENING", "ANYONE", "\"COUNSELLOR\"", "NORMAL", 0, 5);
    publishes("2026-12-10T17:00:00+01:00", "2026-12-10T19:00:00+01:00");

    var feed = jena.get(newFeed(), "");
    assertThat(feed.status()).as(feed.text()).isEqualTo(200);
    assertThat(feed.text())
        .doesNotContain("" + booked, "ADVICE", "EVENING", "LOCATION", "An office");
    assertThat(events(feed)).allMatch(e -> value(e, Property.SUMMARY).equals("Busy"));
    assertThat(events(feed).stream().map(e -> value(e, "DTSTART") + "-" + value(e, "DTEND")))
        .as("a quarter to write down is busy, too")
        .containsExactly("20261210T160000Z-20261210T180000Z", "20261222T080000Z-20261222T084500Z");
  }

  @Test
  void a_feed_reaches_from_thirty_days_back_to_a_hundred_and_eighty_ahead() throws Exception {
    jena.books("ADVICE", NINE);
    var feed = newFeed();
    clock.set(Instant.parse("2027-01-21T10:00:00Z"));
    assertThat(events(jena.get(feed, ""))).hasSize(1);
    clock.set(Instant.parse("2027-01-22T10:00:00Z"));
    assertThat(events(jena.get(feed, ""))).isEmpty();
  }

  @Test
  void a_new_link_ends_the_old_one_at_once_and_only_its_hash_is_kept() {
    var old = newFeed();
    var renewed = newFeed();
    assertThat(jena.get(old, "").status()).isEqualTo(404);
    assertThat(jena.get(renewed, "").status()).isEqualTo(200);
    assertThat(jena.get("feeds/nobodys.ics", "").status()).isEqualTo(404);
    var secret = renewed.substring("feeds/".length()).replace(".ics", "");
    assertThat(store.findAll(Feed.class)).isNotEmpty().noneMatch(f -> ("" + f).contains(secret));

    assertThat(jena.post("units/" + desk + "/feed", PERSON, null).status()).isEqualTo(403);
    var keyed =
        jena.http()
            .send(
                "POST",
                "/api/appointment/units/" + desk + "/feed",
                STAFF,
                null,
                Map.of("Idempotency-Key", "k"));
    assertThat(keyed.problem()).isEqualTo("invalid-input");
    assertThat(jena.get(renewed, "").status()).as("nothing changed").isEqualTo(200);
  }

  @Test
  void a_calendar_program_that_polls_gets_the_feed_again_only_when_it_changed() {
    var feed = newFeed();
    jena.books("ADVICE", NINE);
    var etag = jena.get(feed, "").header("ETag");
    clock.pass(Duration.ofHours(1));
    assertThat(poll(feed, etag)).isEqualTo(304);
    jena.books("ADVICE", TEN);
    assertThat(poll(feed, etag)).isEqualTo(200);
  }

  private int poll(String feed, @Nullable String etag) {
    var headers = Map.of("If-None-Match", String.valueOf(etag));
    return jena.http().send("GET", "/api/appointment/" + feed, null, null, headers).status();
  }

  private String newFeed() {
    var made = jena.post("units/" + desk + "/feed", STAFF, null);
    return made.json().path("path").asString().replace("/api/appointment/", "");
  }

  private void publishes(String start, String end) {
    var group =
        jena.post(
            "groups",
            STAFF,
            """
            {"officeId":"%s","reason":"EVENING","units":["%s"],"start":"%s","end":"%s",
             "mode":"OFFICE","languages":["de"],"seats":5,"registrationUntil":"%2$s"}"""
                .replace("%2$s", start)
                .formatted(jena.office(), desk, start, end));
    assertThat(group.status()).as(group.text()).isEqualTo(201);
  }

  private static void assertEntry(
      Answer answer, String method, String status, String sequence, String start, UUID id)
      throws Exception {
    var entry = only(answer);
    assertThat(calendar(answer).getRequiredProperty(Property.METHOD).getValue()).isEqualTo(method);
    assertThat(value(entry, Property.STATUS)).isEqualTo(status);
    assertThat(value(entry, Property.SEQUENCE)).isEqualTo(sequence);
    assertThat(value(entry, Property.DTSTART)).isEqualTo(start);
    assertThat(value(entry, Property.UID)).isEqualTo("appointment-" + id + "@renkonto");
  }

  private static CalendarComponent only(Answer answer) throws Exception {
    assertThat(events(answer)).hasSize(1);
    return events(answer).getFirst();
  }

  private static List<CalendarComponent> events(Answer answer) throws Exception {
    return calendar(answer).getComponents(Component.VEVENT);
  }

  private static Calendar calendar(Answer answer) throws Exception {
    return new CalendarBuilder().build(new StringReader(answer.text()));
  }

  private static String value(CalendarComponent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }
}
