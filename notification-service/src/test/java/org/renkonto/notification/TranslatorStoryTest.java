package org.renkonto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.node.ObjectNode;

/** What person and office are told of an appointment that needs a translator. */
@Story
class TranslatorStoryTest {

  private static final String TUESDAY = "2026-12-08T08:00:00Z";
  private static final String SOUGHT = "translator-sought.v1";
  private static final String MISSING = "translator-missing.v1";

  @Autowired Environment environment;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  private final Agreements story = Agreements.fresh();
  private Mails mails;
  private Client person;
  private Client office;

  @BeforeEach
  void it_is_a_week_before() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    mails = new Mails(mailServer);
    person = Client.of(environment, story.person(), "PERSON");
    person.wantsMail(story.person(), "en");
    office = Client.of(environment, story.office(), "DISPATCHER");
    office.wantsMail(story.office(), "en");
  }

  @Test
  void it_is_received_but_not_confirmed_until_the_translator_is_there() {
    var id = story.happens(SOUGHT, 1, TUESDAY);
    story.again(SOUGHT, 1, TUESDAY, id);
    await().untilAsserted(() -> assertThat(sent()).hasSize(1));
    assertThat(text(0))
        .contains("not yet a confirmation", "/api/appointment/links/", "Deadline: Thursday");
    assertThat(calendar(0)).isEmpty();

    story.happens("booked.v1", 2, TUESDAY);
    await().untilAsserted(() -> assertThat(sent()).hasSize(2));
    assertThat(text(1)).contains("Your appointment is booked.");
    assertThat(calendar(1)).contains("METHOD:REQUEST", "SEQUENCE:1");
    assertThat(office.kinds()).as("nothing for it to do").isEmpty();
  }

  @Test
  void while_another_is_sought_nobody_is_reminded_of_what_is_not_certain() {
    var certain = new Agreements(UUID.randomUUID(), story.person());
    certain.happens("booked.v1", 1, TUESDAY);
    story.happens("booked.v1", 1, TUESDAY);
    story.happens(
        SOUGHT, 2, TUESDAY, it -> it.put("again", true).put("decideBy", "2026-12-07T08:00:00Z"));
    await().untilAsserted(() -> assertThat(person.kinds()).hasSize(3));
    assertThat(person.kinds().getFirst()).isEqualTo("appointment-translator-sought-again");
    assertThat(office.kinds()).containsExactly("office-translator-sought-again");

    clock.set(Instant.parse("2026-12-06T08:00:01Z")); // 48 hours before
    await().untilAsserted(() -> assertThat(reminded()).containsExactly(certain.appointmentId()));
    story.happens("booked.v1", 3, TUESDAY);
    await().untilAsserted(() -> assertThat(person.kinds()).hasSize(5));
    clock.set(Instant.parse("2026-12-08T05:00:01Z")); // 3 hours before
    await().untilAsserted(() -> assertThat(reminded()).hasSize(3).contains(story.appointmentId()));
  }

  private List<UUID> reminded() {
    return person.notifications().stream()
        .filter(it -> it.get("kind").asString().equals("appointment-reminder"))
        .map(it -> UUID.fromString(it.get("appointmentId").asString()))
        .toList();
  }

  @Test
  void nobody_found_asks_both_for_a_choice_and_ends_out_of_the_calendar() {
    story.happens("booked.v1", 1, TUESDAY);
    await().untilAsserted(() -> assertThat(sent()).hasSize(1));
    var id = story.happens(MISSING, 2, TUESDAY);
    story.again(MISSING, 2, TUESDAY, id);
    await().untilAsserted(() -> assertThat(sent()).hasSize(2));
    assertThat(text(1)).contains("no translator", "takes part in another way", "/links/");
    await().untilAsserted(() -> assertThat(mails.to(story.office())).hasSize(1));
    assertThat(Mails.part(mails.to(story.office()).getFirst(), "text/plain"))
        .contains("Please choose together with the person", "Deadline: Friday, 4 December 2026")
        .doesNotContain("/links/", story.person());

    clock.set(Instant.parse("2026-12-04T08:00:00Z"));
    story.happens("cancelled.v1", 3, TUESDAY, TranslatorStoryTest::for_want_of_a_translator);
    await().untilAsserted(() -> assertThat(sent()).hasSize(3));
    assertThat(text(2)).contains("There was no translator", "does not take place");
    assertThat(calendar(2)).contains("METHOD:CANCEL", "SEQUENCE:2");
  }

  @Test
  void the_office_is_not_told_to_ask_anew_for_a_translator_of_an_appointment() {
    var request = Happenings.fresh().of(story);
    request.happens("unmet.v1", 1);
    request.happens("completed.v1", 2);
    await().untilAsserted(() -> assertThat(office.kinds()).containsExactly("completed"));
  }

  @Test
  void what_was_never_confirmed_needs_not_leave_a_calendar() {
    story.happens(SOUGHT, 1, TUESDAY);
    story.happens("cancelled.v1", 2, TUESDAY);
    await().untilAsserted(() -> assertThat(person.kinds()).contains("appointment-cancelled"));
    await()
        .untilAsserted(
            () ->
                assertThat(sent())
                    .anyMatch(it -> Mails.part(it, "text/plain").contains("not take place")));
    assertThat(sent()).allMatch(mail -> Mails.part(mail, "text/calendar").isEmpty());
  }

  @Test
  void the_office_is_told_also_where_the_person_may_not_be() {
    story.happensUntold(SOUGHT, 1, TUESDAY, "HIDDEN");
    story.happensUntold(MISSING, 2, TUESDAY, "HIDDEN");
    await().untilAsserted(() -> assertThat(office.kinds()).hasSize(1));
    assertThat(office.kinds()).containsExactly("office-translator-missing");
    assertThat(person.kinds()).isEmpty();
  }

  @Test
  void what_comes_late_asks_nobody_for_anything() {
    story.happens("booked.v1", 3, TUESDAY);
    story.happens(MISSING, 2, TUESDAY);
    story.happens(SOUGHT, 1, TUESDAY, it -> it.put("again", true));
    story.happens("cancelled.v1", 4, TUESDAY);
    await().untilAsserted(() -> assertThat(person.kinds()).hasSize(2));
    assertThat(person.kinds()).containsExactly("appointment-cancelled", "appointment-booked");
    assertThat(office.kinds()).isEmpty();
  }

  private static void for_want_of_a_translator(ObjectNode cancelled) {
    cancelled.put("by", "OFFICE").put("cause", "NO_TRANSLATOR");
  }

  private List<MimeMessage> sent() {
    return mails.to(story.person());
  }

  private String text(int mail) {
    return Mails.part(sent().get(mail), "text/plain");
  }

  private String calendar(int mail) {
    return Mails.part(sent().get(mail), "text/calendar");
  }
}
