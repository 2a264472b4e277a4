package org.renkonto.proof.bench;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {

  @Test
  void the_ratio_is_the_median_of_the_pairs_and_lies_in_its_interval() {
    var ratio = Ratio.of(List.of(8.0, 5.0, 100.0), List.of(10.0, 10.0, 10.0));

    assertThat(ratio.median()).isEqualTo(0.8);
    assertThat(ratio.low()).isEqualTo(0.5);
    assertThat(ratio.high()).isEqualTo(10.0);
  }

  @Test
  void a_machine_that_slows_down_slows_both_of_a_pair() {
    var order = new ArrayList<String>();
    var speed = new double[] {100};

    var ratio =
        Ratio.measured(4, () -> slower("A", order, speed) / 2, () -> slower("B", order, speed));

    assertThat(order).containsExactly("A", "B", "B", "A", "A", "B", "B", "A");
    assertThat(ratio.median()).isBetween(0.45, 0.55);
  }

  @Test
  void three_sides_share_their_rounds() {
    var order = new ArrayList<String>();
    var speed = new double[] {100};

    var taken =
        Ratio.inTurns(
            2,
            List.of(
                () -> slower("A", order, speed),
                () -> slower("B", order, speed),
                () -> slower("C", order, speed)));

    assertThat(order).containsExactly("A", "B", "C", "C", "B", "A");
    assertThat(taken)
        .allSatisfy(side -> assertThat(side).hasSize(2).isSortedAccordingTo(reverseOrder()));
  }

  private static double slower(String name, List<String> order, double[] speed) {
    order.add(name);
    return speed[0] *= 0.9;
  }
}
