package org.renkonto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who may set and read how somebody is reached, and what follows from it. */
@Story
class ContactStoryTest {

  private static final String MAIL =
      "{\"address\":\"%s@office.example\",\"language\":\"en\",\"channels\":[\"MAIL\"]%s}";

  @Autowired Environment environment;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  private final Happenings story = Happenings.fresh();
  private final String me = story.institution();
  private final String path = "/contacts/" + me;
  private Mails mails;
  private Client own;
  private Client dispatcher;

  @BeforeEach
  void it_is_a_tuesday_morning() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    mails = new Mails(mailServer);
    own = Client.of(environment, me, "INSTITUTION");
    dispatcher = Client.of(environment, "dispatcher-1", "DISPATCHER");
  }

  @Test
  void a_person_sets_and_sees_the_own_contact() {
    assertThat(own.get(path).statusCode()).isEqualTo(404);
    var set = own.put(path, MAIL.formatted(me, ""));

    assertThat(set.statusCode()).isEqualTo(200);
    assertThat(set.headers().firstValue("ETag")).contains("\"0\"");
    var seen = own.json(path);
    assertThat(seen.get("address").asString()).isEqualTo(me + "@office.example");
    assertThat(seen.get("channels").valueStream().map(c -> c.asString()))
        .containsExactlyInAnyOrder("MAIL", "INBOX");
  }

  @Test
  void a_dispatcher_sets_an_address_and_cannot_read_it() {
    var set = dispatcher.put(path, MAIL.formatted(me, ""));

    assertThat(set.statusCode()).isEqualTo(200);
    assertThat(set.body()).doesNotContain("office.example");
    assertThat(dispatcher.get(path).body())
        .doesNotContain("office.example")
        .contains("\"addressSet\":true");
    var language = "{\"language\":\"fr\",\"channels\":[\"MAIL\"]}";
    assertThat(dispatcher.put(path, language).statusCode()).isEqualTo(200);
    assertThat(own.json(path).get("address").asString()).isEqualTo(me + "@office.example");
  }

  @Test
  void nobody_else_sets_reads_or_removes_a_contact() {
    own.wantsMail(me, "de");
    var other = Client.of(environment, "somebody-else", "TRANSLATOR");

    assertThat(other.get(path).statusCode()).isEqualTo(403);
    assertThat(other.put(path, MAIL.formatted("x", "")).statusCode()).isEqualTo(403);
    assertThat(other.delete(path).statusCode()).isEqualTo(403);
    assertThat(Client.of(environment, "no-token").get(path).statusCode()).isEqualTo(401);
  }

  @Test
  void a_wrong_address_is_refused_and_not_repeated() {
    var answer = own.put(path, MAIL.formatted("a@b,", ""));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("address").doesNotContain("a@b");
    assertThat(own.put(path, "{\"language\":\"en\",\"channels\":[\"MAIL\"]}").statusCode())
        .isEqualTo(422);
    assertThat(own.put(path, "{\"language\":\"xx\",\"channels\":[]}").statusCode()).isEqualTo(400);
    assertThat(own.put("/contacts/a@office.example", "{}").statusCode()).isIn(403, 422);
  }

  @Test
  void an_update_made_from_an_old_version_is_refused() {
    own.wantsMail(me, "de");
    own.wantsMail(me, "en");

    assertThat(own.put(path, MAIL.formatted(me, ""), "If-Match", "\"0\"").statusCode())
        .isEqualTo(412);
    assertThat(own.put(path, MAIL.formatted(me, ""), "If-Match", "\"1\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void without_a_contact_there_is_only_the_inbox_and_what_still_matters_is_mailed_later() {
    story.happens("requested.v1", 1);
    await()
        .untilAsserted(
            () ->
                assertThat(own.notifications())
                    .extracting(n -> n.get("mail").asString())
                    .containsExactly("NONE"));

    own.wantsMail(me, "en");

    await().untilAsserted(() -> assertThat(mails.to(me)).hasSize(1));
  }

  @Test
  void quiet_hours_hold_back_the_mail_and_not_the_inbox() {
    var quiet =
        ",\"quietHours\":{\"from\":\"20:00\",\"to\":\"07:00\",\"zone\":\"Europe/Brussels\"}";
    assertThat(own.put(path, MAIL.formatted(me, quiet)).statusCode()).isEqualTo(200);
    clock.set(Instant.parse("2026-12-01T21:00:00Z"));
    story.happens("requested.v1", 1);

    await().untilAsserted(() -> assertThat(own.kinds()).containsExactly("request-received"));
    await().during(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(mails.to(me)).isEmpty());

    clock.set(Instant.parse("2026-12-02T06:00:01Z"));
    await().untilAsserted(() -> assertThat(mails.to(me)).hasSize(1));
  }

  @Test
  void a_deadline_within_the_quiet_hours_is_mailed_at_once() {
    var translator = Client.of(environment, story.translator(), "TRANSLATOR");
    var quiet =
        ",\"quietHours\":{\"from\":\"12:00\",\"to\":\"18:00\",\"zone\":\"Europe/Brussels\"}";
    translator.put("/contacts/" + story.translator(), MAIL.formatted(story.translator(), quiet));
    clock.set(Instant.parse("2026-12-02T12:00:00Z")); // the offer is to be answered by 14:00
    story.happens("offer-made.v1", 2);

    await().untilAsserted(() -> assertThat(mails.to(story.translator())).hasSize(1));
  }

  @Test
  void after_removal_nothing_is_mailed() {
    own.wantsMail(me, "en");
    assertThat(own.delete(path).statusCode()).isEqualTo(204);
    story.happens("requested.v1", 1);

    await()
        .untilAsserted(
            () ->
                assertThat(own.notifications())
                    .extracting(n -> n.get("mail").asString())
                    .containsExactly("NONE"));
    assertThat(own.get(path).statusCode()).isEqualTo(404);
  }
}
