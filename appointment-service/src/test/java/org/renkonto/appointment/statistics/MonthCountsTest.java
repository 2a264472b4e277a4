package org.renkonto.appointment.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MonthCountsTest {

  @Test
  void a_month_with_enough_of_everything_is_shown_as_it_is() {
    var month = MonthCounts.of(10, 3, 4, 0, 0, 5, 7);
    assertThat(month.booked()).isEqualTo(22);
    assertThat(month.cancelledByOffice()).isZero();
    assertThat(month.suppressed()).isEmpty();
  }

  @Test
  void one_or_two_are_not_shown_nor_the_total_that_would_give_them_away() {
    var month = MonthCounts.of(10, 1, 4, 3, 0, 5, 2);
    assertThat(month.missed()).isNull();
    assertThat(month.booked()).isNull();
    assertThat(month.walkIns()).isNull();
    assertThat(month.completed()).isEqualTo(10);
    assertThat(month.suppressed()).containsExactly("booked", "missed", "walkIns");
  }
}
