package org.renkonto.notification.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinksTest {

  private static final UUID APPOINTMENT = UUID.fromString("40000000-0000-4000-8000-000000000001");

  /** The same values stand in appointment-service's test: one makes what the other reads. */
  @Test
  void codes_and_links_are_those_that_appointment_service_reads() {
    var links = links("a-key-for-tests-and-for-nothing-else", "https://renkonto.example/");

    assertThat(links.code(APPOINTMENT, 1)).isEqualTo("155752");
    assertThat(links.address(APPOINTMENT, 2))
        .isEqualTo(
            "https://renkonto.example/api/appointment/links/"
                + "QAAAAAAAQACAAAAAAAAAAQAAAAIS2vb62JRk34gljZ76_VsN");
  }

  @Test
  void each_number_has_a_code_and_a_link_of_its_own() {
    var links = links("a-key-for-tests-and-for-nothing-else", "http://localhost:8080");

    assertThat(links.code(APPOINTMENT, 1)).isNotEqualTo(links.code(APPOINTMENT, 2));
    assertThat(links.address(APPOINTMENT, 1)).isNotEqualTo(links.address(APPOINTMENT, 2));
  }

  @Test
  void without_a_key_or_with_a_short_one_there_are_no_links() {
    assertThatThrownBy(() -> links("", "http://localhost"))
        .isInstanceOf(LinkKeyMissing.class)
        .hasMessage("LINK_KEY is not set");
    assertThatThrownBy(() -> links("x".repeat(31), "http://localhost"))
        .isInstanceOf(LinkKeyMissing.class)
        .hasMessage("LINK_KEY has fewer than 32 characters");
  }

  private static Links links(String key, String url) {
    return new Links(new LinkSettings(key, URI.create(url)));
  }
}
