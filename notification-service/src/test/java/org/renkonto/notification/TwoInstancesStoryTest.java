package org.renkonto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Instant;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Two instances of the service share the work. */
@Story
class TwoInstancesStoryTest {

  @Autowired Environment environment;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  private final Happenings story = Happenings.fresh();
  private ConfigurableApplicationContext second;

  @BeforeEach
  void a_second_instance_runs_beside_the_first() {
    clock.set(Instant.now());
    var settings = new HashMap<String, String>();
    for (var name :
        new String[] {"contact.keyset", "notification.mail.from", "MAIL_HOST", "MAIL_PORT"}) {
      settings.put(name, String.valueOf(environment.getProperty(name)));
    }
    settings.put("CONTACT_KEYSET", String.valueOf(environment.getProperty("contact.keyset")));
    second = ServiceSettings.anotherInstance(NotificationServiceApplication.class, settings);
  }

  @AfterEach
  void it_ends() {
    second.close();
  }

  @Test
  void each_message_is_mailed_once_and_seen_live_at_both_until_an_instance_ends() {
    var subject = story.institution();
    var here = Client.of(environment, subject, "INSTITUTION");
    var there = Client.of(second.getEnvironment(), subject, "INSTITUTION");
    here.wantsMail(subject, "en");

    try (var one = here.stream();
        var other = there.stream()) {
      for (int i = 1; i <= 30; i++) {
        story.happens("requested.v1", i);
      }
      await().untilAsserted(() -> assertThat(one.ids()).hasSize(30));
      await().untilAsserted(() -> assertThat(other.ids()).isEqualTo(one.ids()));
      var mails = new Mails(mailServer);
      await().untilAsserted(() -> assertThat(mails.to(subject)).hasSize(30));

      second.close();
      await().until(other::ended);
      assertThat(one.ended()).isFalse();
    }
  }
}
