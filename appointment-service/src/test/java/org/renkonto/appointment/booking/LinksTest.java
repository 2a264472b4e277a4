package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinksTest {

  private static final UUID APPOINTMENT = UUID.fromString("40000000-0000-4000-8000-000000000001");

  /** The same values stand in notification-service's test: it makes what is read here. */
  @Test
  void codes_and_links_are_those_that_notification_service_sends() {
    var any = Duration.ofMinutes(5);
    var links =
        new Links(
            new BookingSettings(
                any, any, any, any, any, 1, 1, "a-key-for-tests-and-for-nothing-else"));
    var link = "QAAAAAAAQACAAAAAAAAAAQAAAAIS2vb62JRk34gljZ76_VsN";

    assertThat(links.code(APPOINTMENT, 1)).isEqualTo("155752");
    assertThat(links.link(APPOINTMENT, 2)).isEqualTo(link);
    assertThat(links.read(link)).isEqualTo(new Links.Link(APPOINTMENT, 2));
  }
}
