package org.renkonto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** From the event to the mail and the inbox. */
@Story
class MainStoryTest {

  @Autowired Environment environment;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  private final Happenings story = Happenings.fresh();
  private Mails mails;
  private Client institution;
  private Client translator;

  @BeforeEach
  void it_is_a_tuesday_morning() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    mails = new Mails(mailServer);
    institution = Client.of(environment, story.institution(), "INSTITUTION");
    translator = Client.of(environment, story.translator(), "TRANSLATOR");
    institution.wantsMail(story.institution(), "de");
    translator.wantsMail(story.translator(), "ar");
  }

  @Test
  void a_request_is_acknowledged_and_then_confirmed_to_both_with_the_appointment() {
    story.happens("requested.v1", 1);
    story.happens("offer-made.v1", 2);
    story.happens("confirmed.v1", 4);

    await()
        .untilAsserted(
            () ->
                assertThat(institution.kinds())
                    .containsExactly("confirmed-institution", "request-received"));
    await()
        .untilAsserted(
            () ->
                assertThat(translator.kinds())
                    .containsExactly("confirmed-translator", "offer-made"));
    await().untilAsserted(() -> assertThat(mails.to(story.institution())).hasSize(2));
    await().untilAsserted(() -> assertThat(mails.to(story.translator())).hasSize(2));
    assertThat(mails.to(story.institution()))
        .anySatisfy(
            mail ->
                assertThat(Mails.content(mail))
                    .contains("multipart/alternative", "text/calendar", "method=REQUEST"));
    assertThat(institution.notifications().getFirst().get("text").asString())
        .startsWith("Ihr Termin ist bestätigt");
    assertThat(translator.notifications().getFirst().get("direction").asString()).isEqualTo("rtl");
  }

  @Test
  void the_same_event_twice_is_one_notification_and_one_mail() {
    var id = story.happens("requested.v1", 1);
    story.again("requested.v1", 1, id);
    story.happens("unmet.v1", 2);

    await().untilAsserted(() -> assertThat(mails.to(story.institution())).hasSize(2));
    assertThat(institution.kinds()).containsExactly("unmet", "request-received");
    assertThat(institution.notifications())
        .extracting(n -> n.get("seq").asInt())
        .containsExactly(2, 1);
  }

  @Test
  void who_loses_an_offer_is_told() {
    story.happens("offer-made.v1", 2);
    story.happens("offer-closed.v1", 4);

    await()
        .untilAsserted(
            () -> assertThat(translator.kinds()).containsExactly("offer-filled", "offer-made"));
  }

  @Test
  void a_withdrawal_takes_the_appointment_out_of_both_calendars() {
    story.happens("confirmed.v1", 4);
    story.happens("assignment-withdrawn.v1", 5);

    await()
        .untilAsserted(
            () -> {
              assertThat(mails.to(story.institution())).hasSize(2);
              assertThat(mails.to(story.translator())).hasSize(2);
            });
    assertThat(mails.to(story.institution()))
        .anySatisfy(mail -> assertThat(Mails.content(mail)).contains("method=CANCEL"));
    assertThat(institution.kinds()).contains("search-goes-on");
  }

  @Test
  void a_poison_event_is_parked_and_the_next_one_is_told() {
    KafkaProbe.send(
        "translation.requests-v1",
        story.requestId(),
        "translation.requested.v1",
        "{\"requestId\":");
    story.happens("requested.v1", 1);

    await()
        .untilAsserted(() -> assertThat(institution.kinds()).containsExactly("request-received"));
    var operator = Client.of(environment, "operator-1", "OPERATOR");
    await()
        .untilAsserted(
            () ->
                assertThat(operator.get("/dead-letters").body())
                    .contains(story.requestId().toString()));
  }

  @Test
  void staff_learn_how_long_they_may_object_and_the_institution_that_it_is_not_certain() {
    story.happens("translator-assigned.v1", 3);

    await().untilAsserted(() -> assertThat(translator.kinds()).containsExactly("assigned"));
    assertThat(translator.notifications().getFirst().has("deadline")).isTrue();
    await()
        .untilAsserted(() -> assertThat(institution.kinds()).containsExactly("translator-found"));
    assertThat(institution.notifications().getFirst().get("text").asString())
        .contains("noch keine Bestätigung");
  }

  @Test
  void a_session_that_was_moved_a_little_is_told_to_both() {
    story.happens("session-moved.v1", 5);

    await().untilAsserted(() -> assertThat(translator.kinds()).containsExactly("assigned"));
    await()
        .untilAsserted(() -> assertThat(institution.kinds()).containsExactly("translator-found"));
  }
}
