package org.renkonto.appointment.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.appointment.queue.CallOrder.appointment;
import static org.renkonto.appointment.queue.CallOrder.priority;
import static org.renkonto.appointment.queue.CallOrder.walkIn;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.queue.CallOrder.Turn;

class CallOrderTest {

  private static final Instant TEN = at("10:00");

  @Test
  void who_came_without_an_appointment_is_called_by_arrival() {
    assertThat(order(TEN, walkIn(at("09:20")), walkIn(at("09:10"))))
        .containsExactly(walkIn(at("09:10")), walkIn(at("09:20")));
  }

  @Test
  void an_appointment_whose_time_has_come_goes_before_all_who_came_without() {
    var agreed = appointment(at("09:55"), at("09:50"));
    assertThat(order(TEN, walkIn(at("08:30")), agreed)).first().isEqualTo(agreed);
  }

  @Test
  void an_appointment_is_not_called_before_its_time_while_somebody_else_waits() {
    var early = appointment(at("10:30"), at("09:00"));
    assertThat(order(TEN, early, walkIn(at("09:59")))).last().isEqualTo(early);
    assertThat(order(at("10:30"), early, walkIn(at("09:59")))).first().isEqualTo(early);
  }

  @Test
  void who_is_more_than_ten_minutes_late_waits_by_arrival_like_one_without_an_appointment() {
    assertThat(appointment(at("09:00"), at("09:10")))
        .isEqualTo(new Turn(CallOrder.Lane.AGREED, at("09:00")));
    assertThat(appointment(at("09:00"), at("09:11"))).isEqualTo(walkIn(at("09:11")));
  }

  @Test
  void priority_counts_like_an_agreed_time_at_arrival_and_never_makes_one_wait_longer() {
    var child = priority(walkIn(at("09:58")), at("09:58"));
    assertThat(order(TEN, walkIn(at("08:30")), child)).first().isEqualTo(child);
    var agreed = appointment(at("09:50"), at("09:55"));
    assertThat(priority(agreed, at("09:55"))).isEqualTo(agreed);
    assertThat(priority(appointment(at("10:30"), at("09:55")), at("09:55")).at())
        .isEqualTo(at("09:55"));
  }

  @Test
  void of_two_agreed_times_the_earlier_goes_first() {
    var first = appointment(at("09:30"), at("09:35"));
    var second = appointment(at("09:45"), at("09:20"));
    assertThat(order(TEN, second, first)).containsExactly(first, second);
  }

  private static List<Turn> order(Instant now, Turn... turns) {
    return Arrays.stream(turns).sorted(CallOrder.at(now)).toList();
  }

  private static Instant at(String time) {
    return Instant.parse("2026-12-07T" + time + ":00Z");
  }
}
