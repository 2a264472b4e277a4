package org.renkonto.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff backoff = new Backoff(Duration.ofSeconds(30), Duration.ofHours(1));

  @Test
  void each_wait_is_twice_the_last_one() {
    assertThat(backoff.after(1, 1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(backoff.after(2, 1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(backoff.after(5, 1)).isEqualTo(Duration.ofMinutes(8));
  }

  @Test
  void no_wait_is_longer_than_the_longest() {
    assertThat(backoff.after(8, 1)).isEqualTo(Duration.ofHours(1));
    assertThat(backoff.after(1000, 1)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void chance_takes_up_to_half_of_a_wait() {
    assertThat(backoff.after(1, 0)).isEqualTo(Duration.ofSeconds(15));
  }
}
