package org.renkonto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What a person is told of an appointment, from the event to the mail. */
@Story
class AppointmentStoryTest {

  private static final String TUESDAY = "2026-12-08T08:00:00Z";
  private static final String THURSDAY = "2026-12-10T09:00:00Z";

  @Autowired Environment environment;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  private final Agreements story = Agreements.fresh();
  private Mails mails;
  private Client person;

  @BeforeEach
  void it_is_a_week_before() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    mails = new Mails(mailServer);
    person = Client.of(environment, story.person(), "PERSON");
    person.wantsMail(story.person(), "en");
  }

  @AfterEach
  void the_mail_server_is_back() {
    if (!mailServer.isRunning()) {
      mailServer.start();
    }
  }

  @Test
  void the_code_is_told_with_its_deadline_and_not_when_it_is_over() {
    story.happens("held.v1", 1, TUESDAY);

    await().untilAsserted(() -> assertThat(sent()).hasSize(1));
    var text = Mails.part(sent().getFirst(), "text/plain");
    assertThat(text)
        .containsPattern("Your code: \\d{6}\r\n")
        .contains("Deadline: Tuesday, 1 December 2026, 09:15", "/api/appointment/links/");
    assertThat(Mails.part(sent().getFirst(), "text/calendar")).isEmpty();

    clock.set(Instant.parse("2026-12-01T08:15:00Z"));
    var other = new Agreements(UUID.randomUUID(), story.person());
    other.happens("held.v1", 1, TUESDAY);
    other.happens("booked.v1", 2, TUESDAY);
    await()
        .untilAsserted(
            () ->
                assertThat(person.kinds())
                    .containsExactly("appointment-booked", "appointment-held"));
  }

  @Test
  void one_entry_of_the_calendar_follows_the_appointment_to_its_cancellation() {
    story.happens("booked.v1", 1, TUESDAY);
    await().untilAsserted(() -> assertThat(sent()).hasSize(1));
    story.happens("rescheduled.v1", 2, THURSDAY);
    await().untilAsserted(() -> assertThat(sent()).hasSize(2));
    story.happens("cancelled.v1", 3, THURSDAY);
    await().untilAsserted(() -> assertThat(sent()).hasSize(3));

    var uid = "UID:appointment-%s@renkonto".formatted(story.appointmentId());
    assertThat(calendar(0))
        .contains(uid, "SEQUENCE:1", "METHOD:REQUEST", "TZID=Europe/Berlin:20261208T090000");
    assertThat(calendar(1))
        .contains(uid, "SEQUENCE:2", "METHOD:REQUEST", "TZID=Europe/Berlin:20261210T100000");
    assertThat(calendar(2)).contains(uid, "SEQUENCE:3", "METHOD:CANCEL", "STATUS:CANCELLED");
    assertThat(person.notifications().getFirst().get("text").asString())
        .startsWith("You have cancelled your appointment.");
    assertThat(person.notifications().getFirst().get("appointmentId").asString())
        .isEqualTo(story.appointmentId().toString());
  }

  @Test
  void an_appointment_that_may_not_be_told_leaves_no_trace() {
    for (var visibility : new String[] {"NO_MESSAGE", "HIDDEN"}) {
      var hidden = new Agreements(UUID.randomUUID(), story.person());
      hidden.happensUntold("booked.v1", 1, TUESDAY, visibility);
      hidden.happensUntold("cancelled.v1", 2, TUESDAY, visibility);
    }
    var id = story.happens("booked.v1", 1, TUESDAY);
    story.again("booked.v1", 1, TUESDAY, id);

    await().untilAsserted(() -> assertThat(sent()).hasSize(1));
    clock.set(Instant.parse("2026-12-08T05:00:01Z"));
    await()
        .untilAsserted(
            () ->
                assertThat(person.kinds())
                    .containsExactly("appointment-reminder", "appointment-booked"));
  }

  @Test
  void who_waits_for_an_earlier_time_is_told_with_the_link_and_once() {
    story.happens("booked.v1", 1, THURSDAY);
    var id = story.happens("earlier-slot-free.v1", 2, THURSDAY);
    story.again("earlier-slot-free.v1", 2, THURSDAY, id);
    story.happens("completed.v1", 3, THURSDAY);
    story.happens("earlier-slot-free.v1", 4, THURSDAY);

    await()
        .untilAsserted(
            () ->
                assertThat(person.kinds())
                    .containsExactly("earlier-time-free", "appointment-booked"));
    assertThat(person.notifications().getFirst().get("title").asString())
        .isEqualTo("An earlier time is free: Tuesday, 8 December 2026, 08:30");
  }

  @Test
  void a_mail_that_could_not_go_out_in_time_does_not_tell_what_was_changed_since() {
    mailServer.stop();
    story.happens("booked.v1", 1, TUESDAY);
    await().untilAsserted(() -> assertThat(person.kinds()).hasSize(1));
    story.happens("rescheduled.v1", 2, THURSDAY);
    await().untilAsserted(() -> assertThat(person.kinds()).hasSize(2));
    mailServer.start();

    await()
        .untilAsserted(
            () ->
                assertThat(person.notifications())
                    .extracting(n -> n.get("mail").asString())
                    .containsExactly("SENT", "PARKED"));
    assertThat(sent()).hasSize(1);
    assertThat(calendar(0)).contains("SEQUENCE:2");
  }

  private List<MimeMessage> sent() {
    return mails.to(story.person());
  }

  private String calendar(int mail) {
    return Mails.part(sent().get(mail), "text/calendar");
  }
}
