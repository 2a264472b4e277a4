package org.renkonto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** What became of a mail can be looked up, and one that was given up can be tried once more. */
@Story
class MailReceiptsStoryTest {

  @Autowired Environment environment;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;

  private final Happenings story = Happenings.fresh();
  private Mails mails;
  private Client institution;
  private Client dispatcher;
  private Client operator;

  @BeforeEach
  void it_is_a_tuesday_morning() {
    store.remove(new Query(), "notifications");
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    mails = new Mails(mailServer);
    institution = Client.of(environment, story.institution(), "INSTITUTION");
    dispatcher = Client.of(environment, "d-1", "DISPATCHER");
    operator = Client.of(environment, "o-1", "OPERATOR");
    institution.wantsMail(story.institution(), "en");
  }

  @AfterEach
  void the_mail_server_is_back() {
    if (!mailServer.isRunning()) {
      mailServer.start();
    }
  }

  @Test
  void a_mail_that_was_given_up_is_tried_once_more_when_an_operator_wishes() {
    var parked = parked();
    assertThat(parked.get("receipts").findValuesAsString("outcome")).contains("NO_CONNECTION");
    assertThat(parked.toString()).doesNotContain("@");
    var path = "/mails/" + parked.get("id").asString();
    assertThat(dispatcher.post(path + "/retry").statusCode()).isEqualTo(403);
    mailServer.start();

    assertThat(operator.post(path + "/retry").statusCode()).isEqualTo(200);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(mails.to(story.institution())).hasSize(1));
    await()
        .untilAsserted(
            () -> assertThat(dispatcher.json(path).get("state").asString()).isEqualTo("SENT"));
    assertThat(dispatcher.json("/mails").get("items")).isEmpty();
    assertThat(operator.post(path + "/retry").body()).contains("mail-not-retryable");
  }

  @Test
  void a_mail_whose_time_is_over_is_not_tried_again() {
    var path = "/mails/" + parked().get("id").asString();
    clock.pass(Duration.ofDays(30));

    var refused = operator.post(path + "/retry");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("mail-not-retryable", "PARKED");
  }

  @Test
  void receipts_are_for_the_office_and_operators_alone() {
    assertThat(institution.get("/mails").statusCode()).isEqualTo(403);
    assertThat(institution.get("/mails/" + UUID.randomUUID()).statusCode()).isEqualTo(403);
    assertThat(dispatcher.get("/mails/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(operator.post("/mails/" + UUID.randomUUID() + "/retry").statusCode()).isEqualTo(404);
    assertThat(operator.get("/mails?state=LOST").statusCode()).isEqualTo(400);
  }

  private JsonNode parked() {
    mailServer.stop();
    story.happens("requested.v1", 1);
    await()
        .untilAsserted(
            () -> assertThat(operator.json("/mails?state=PENDING").toString()).contains("NO_CONN"));
    clock.pass(Duration.ofDays(1));
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> operator.json("/mails").get("items"), items -> items.size() == 1)
        .get(0);
  }
}
