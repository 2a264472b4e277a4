package org.renkonto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;

/** Reminders 48 and 3 hours before: never after the start, never twice, never of an old time. */
@Story
class ReminderStoryTest {

  private static final String TUESDAY = "2026-12-08T08:00:00Z";
  private static final String FRIDAY = "2026-12-11T08:00:00Z";

  @Autowired Environment environment;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;

  private final Agreements story = Agreements.fresh();
  private Mails mails;
  private Client person;

  @BeforeEach
  void an_appointment_is_booked_a_week_before() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    mails = new Mails(mailServer);
    person = Client.of(environment, story.person(), "PERSON");
    person.wantsMail(story.person(), "en");
    story.happens("booked.v1", 1, TUESDAY);
    are_sent(1);
  }

  @Test
  void a_person_is_reminded_twice_and_then_the_appointment_is_forgotten() {
    it_is("2026-12-06T08:00:01Z");
    are_sent(2);
    it_is("2026-12-08T05:00:01Z");
    are_sent(3);
    assertThat(Mails.part(mails.to(story.person()).getLast(), "text/plain"))
        .contains("Date: Tuesday, 8 December 2026", "/api/appointment/links/");

    it_is("2027-03-18T08:30:01Z");
    await().untilAsserted(() -> assertThat(known()).isNull());
    assertThat(person.kinds())
        .containsExactly("appointment-reminder", "appointment-reminder", "appointment-booked");
  }

  @Test
  void a_service_that_was_away_until_the_start_reminds_of_nothing() {
    it_is("2026-12-08T08:00:00Z");
    await().until(() -> known().getDate("dueAt").toInstant().toString().startsWith("2027-03-18"));
    assertThat(person.kinds()).containsExactly("appointment-booked");
  }

  @Test
  void a_reminder_waits_for_the_end_of_quiet_hours_and_never_tells_an_old_time() {
    is_quiet("06:00", "12:00");
    it_is("2026-12-06T08:00:01Z"); // 9 in Berlin
    await().untilAsserted(() -> assertThat(person.kinds()).contains("appointment-reminder"));
    story.happens("rescheduled.v1", 2, FRIDAY);
    await().untilAsserted(() -> assertThat(person.kinds()).contains("appointment-moved"));

    it_is("2026-12-06T11:00:01Z");
    await()
        .untilAsserted(
            () ->
                assertThat(person.notifications())
                    .extracting(n -> n.get("kind").asString() + " " + n.get("mail").asString())
                    .containsExactly(
                        "appointment-moved SENT",
                        "appointment-reminder PARKED",
                        "appointment-booked SENT"));
    it_is("2026-12-09T11:00:01Z");
    are_sent(3);
    assertThat(Mails.part(mails.to(story.person()).getLast(), "text/plain"))
        .contains("Date: Friday, 11 December 2026");
  }

  @Test
  void a_reminder_does_not_break_quiet_hours_that_outlast_the_start() {
    is_quiet("05:00", "12:00");
    it_is("2026-12-08T05:00:01Z");
    await().untilAsserted(() -> assertThat(person.kinds()).contains("appointment-reminder"));
    await()
        .during(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(mails.to(story.person())).hasSize(1));

    it_is("2026-12-08T11:00:01Z");
    await()
        .untilAsserted(
            () ->
                assertThat(person.notifications().getFirst().get("mail").asString())
                    .isEqualTo("PARKED"));
    assertThat(mails.to(story.person())).hasSize(1);
  }

  @Test
  void who_called_off_or_came_is_reminded_of_nothing() {
    story.happens("cancelled.v1", 2, TUESDAY);
    var other = new Agreements(UUID.randomUUID(), story.person());
    other.happens("booked.v1", 1, TUESDAY);
    other.happens("person-arrived.v1", 2, TUESDAY);
    var last = new Agreements(UUID.randomUUID(), story.person());
    last.happens("booked.v1", 1, TUESDAY);
    await().untilAsserted(() -> assertThat(person.kinds()).hasSize(4));

    it_is("2026-12-06T08:00:01Z");
    await().untilAsserted(() -> assertThat(person.kinds()).hasSize(5));
    assertThat(person.notifications().getFirst().get("appointmentId").asString())
        .isEqualTo(last.appointmentId().toString());
  }

  @Test
  void two_instances_remind_each_person_once() {
    for (int i = 0; i < 20; i++) {
      new Agreements(UUID.randomUUID(), story.person()).happens("booked.v1", 1, TUESDAY);
    }
    are_sent(21);

    try (var second =
        ServiceSettings.anotherInstance(NotificationServiceApplication.class, settings())) {
      assertThat(second.isRunning()).isTrue();
      it_is("2026-12-06T08:00:01Z");
      are_sent(42);
      it_is("2026-12-06T12:00:00Z");
      await()
          .during(Duration.ofSeconds(2))
          .untilAsserted(() -> assertThat(mails.to(story.person())).hasSize(42));
    }
  }

  /** A mail arrives before it is noted: when the clock jumps in between, it is sent once more. */
  private void are_sent(int many) {
    await().untilAsserted(() -> assertThat(mails.to(story.person())).hasSize(many));
    var sent = query(where("subject").is(story.person()).and("mail.state").is("SENT"));
    await().until(() -> store.count(sent, "notifications") == many);
  }

  private Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    for (var name : new String[] {"notification.mail.from", "MAIL_HOST", "MAIL_PORT"}) {
      settings.put(name, String.valueOf(environment.getProperty(name)));
    }
    settings.put("CONTACT_KEYSET", String.valueOf(environment.getProperty("contact.keyset")));
    return settings;
  }

  private void it_is(String time) {
    clock.set(Instant.parse(time));
  }

  private void is_quiet(String from, String to) {
    var body =
        """
        {"address":"%s@office.example","language":"en","channels":["MAIL"],
         "quietHours":{"from":"%s","to":"%s","zone":"Europe/Berlin"}}"""
            .formatted(story.person(), from, to);
    assertThat(person.put("/contacts/" + story.person(), body).statusCode()).isEqualTo(200);
  }

  private Document known() {
    return store.findById(story.appointmentId(), Document.class, "known-appointments");
  }
}
