package org.renkonto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.renkonto.platform.test.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;

/** A mail server that is away, hangs or refuses delays nothing else, and no mail is lost. */
@Story
@ExtendWith(OutputCaptureExtension.class)
class MailFaultStoryTest {

  @Autowired Environment environment;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;
  @Autowired MeterRegistry metrics;

  private final Happenings story = Happenings.fresh();
  private Mails mails;
  private Client institution;

  @BeforeEach
  void it_is_a_tuesday_morning() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    mails = new Mails(mailServer);
    institution = Client.of(environment, story.institution(), "INSTITUTION");
    institution.wantsMail(story.institution(), "en");
  }

  @AfterEach
  void the_mail_server_is_back() {
    if (!mailServer.isRunning()) {
      mailServer.start();
    }
  }

  @Test
  void while_the_mail_server_is_away_the_inbox_is_told_at_once_and_the_mail_comes_later() {
    mailServer.stop();
    story.happens("requested.v1", 1);

    await()
        .untilAsserted(() -> assertThat(institution.kinds()).containsExactly("request-received"));
    await().untilAsserted(() -> assertThat(outcomes()).contains("NO_CONNECTION"));
    assertThat(institution.notifications().getFirst().get("mail").asString()).isEqualTo("PENDING");

    mailServer.start();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(mails.to(story.institution())).hasSize(1));
    await().untilAsserted(() -> assertThat(outcomes()).endsWith("SENT"));
  }

  @Test
  void a_mail_server_that_hangs_delays_no_listener() throws IOException {
    mailServer.stop();
    var port = Integer.parseInt(String.valueOf(environment.getProperty("MAIL_PORT")));
    try (var silent = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
      assertThat(silent.isBound()).isTrue();
      for (int i = 1; i <= 20; i++) {
        story.happens("requested.v1", i);
      }
      // each mail hangs for two seconds; one after the other in the listener would take forty
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(institution.notifications()).hasSize(20));
      await().untilAsserted(() -> assertThat(outcomes()).contains("TIMEOUT"));
    }
    mailServer.start();
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(mails.to(story.institution())).hasSize(20));
    assertThat(mails.to(story.institution()).stream().map(MailFaultStoryTest::id))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_mail_that_nobody_takes_for_a_day_is_parked_and_counted() {
    var parked = metrics.get("renkonto.mails.undelivered").tag("state", "PARKED").counter();
    var before = parked.count();
    mailServer.stop();
    story.happens("requested.v1", 1);
    await().untilAsserted(() -> assertThat(outcomes()).isNotEmpty());

    clock.pass(Duration.ofDays(1));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(institution.notifications().getFirst().get("mail").asString())
                    .isEqualTo("PARKED"));
    assertThat(parked.count()).isEqualTo(before + 1);
  }

  @Test
  void no_receipt_and_no_log_line_holds_an_address(CapturedOutput output) {
    mailServer.stop();
    story.happens("requested.v1", 1);
    await().untilAsserted(() -> assertThat(outcomes()).contains("NO_CONNECTION"));
    institution.put("/contacts/" + story.institution(), "{\"address\":\"b@office.example,\"}");
    mailServer.start();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(outcomes()).endsWith("SENT"));

    assertThat(output.getAll().lines())
        .filteredOn(line -> !line.contains("c.icegreen.greenmail")) // the server in the test
        .noneMatch(line -> line.contains("office.example"));
    assertThat(stored().toJson()).doesNotContain("office.example");
    assertThat(store.findById(story.institution(), Document.class, "contacts").toJson())
        .doesNotContain("office.example");
  }

  private Document stored() {
    var query = new BasicQuery("{subject: '%s'}".formatted(story.institution()));
    return store.find(query, Document.class, "notifications").getFirst();
  }

  private List<String> outcomes() {
    var query = new BasicQuery("{subject: '%s'}".formatted(story.institution()));
    return store.find(query, Document.class, "notifications").stream()
        .flatMap(n -> n.get("mail", Document.class).getList("receipts", Document.class).stream())
        .map(receipt -> receipt.getString("outcome"))
        .toList();
  }

  private static String id(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (jakarta.mail.MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
