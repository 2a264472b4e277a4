package org.renkonto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.renkonto.platform.test.ServiceSettings;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

  @Test
  void without_its_keyset_the_service_says_so_in_a_sentence_and_does_not_start(
      CapturedOutput output) {
    var failure = catchThrowable(() -> start(Map.of("CONTACT_KEYSET", "absent/keyset.json")));

    assertThat(failure).isNotNull();
    assertThat(output)
        .contains(
            "notification-service cannot start because the file that CONTACT_KEYSET names is"
                + " missing.")
        .doesNotContain("\tat ");
  }

  @Test
  void without_the_key_of_its_links_the_service_says_so_in_a_sentence_and_does_not_start(
      CapturedOutput output) {
    var settings =
        Map.of(
            "CONTACT_KEYSET", "target/test-keyset.json",
            "CONTACT_KEYSET_CREATE", "true",
            "notification.link.key", "");
    var failure = catchThrowable(() -> start(settings));

    assertThat(failure).isNotNull();
    assertThat(output)
        .contains("notification-service cannot start because LINK_KEY is not set.")
        .doesNotContain("\tat ");
  }

  private static void start(Map<String, String> settings) {
    ServiceSettings.anotherInstance(NotificationServiceApplication.class, settings).close();
  }
}
