package org.renkonto.appointment.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitTest {

  /** Quarter of an hour mostly, between five and forty minutes. */
  private static final Map<String, ServiceTimes> KNOWN =
      Map.of("ADVICE", times(5, 10, 15, 15, 15, 20, 40));

  @Test
  void the_wait_is_a_range_that_grows_with_those_ahead() {
    assertThat(Wait.of(List.of(), List.of(), KNOWN, 1)).isEqualTo(new Wait(true, 0, 5));
    assertThat(Wait.of(three(), List.of("ADVICE"), KNOWN, 1)).isEqualTo(new Wait(true, 30, 85));
  }

  @Test
  void more_desks_share_those_ahead() {
    assertThat(Wait.of(three(), List.of("ADVICE"), KNOWN, 2)).isEqualTo(new Wait(true, 15, 45));
  }

  @Test
  void nothing_is_said_where_too_little_is_known() {
    var few = Map.of("ADVICE", times(10, 10, 10, 10));
    assertThat(Wait.of(three(), List.of(), few, 1)).isEqualTo(Wait.UNKNOWN);
    assertThat(Wait.of(List.of("OTHER"), List.of(), KNOWN, 1)).isEqualTo(Wait.UNKNOWN);
  }

  @Test
  void nothing_is_said_while_nobody_calls() {
    assertThat(Wait.of(three(), List.of(), KNOWN, 0)).isEqualTo(Wait.UNKNOWN);
  }

  private static List<String> three() {
    return List.of("ADVICE", "ADVICE", "ADVICE");
  }

  private static ServiceTimes times(Integer... minutes) {
    return new ServiceTimes("x", List.of(minutes).stream().map(m -> m * 60).toList());
  }
}
