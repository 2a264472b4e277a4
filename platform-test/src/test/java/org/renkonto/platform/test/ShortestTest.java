package org.renkonto.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Histories of numbers, and rules that are broken on purpose. */
class ShortestTest {

  private static final List<Integer> HISTORY = IntStream.range(0, 40).boxed().toList();

  @ParameterizedTest
  @CsvSource({"7, 31", "0, 39", "19, 20", "0, 1", "38, 39"})
  void of_a_history_broken_by_two_steps_these_two_are_left(int one, int other) {
    assertThat(Shortest.of(HISTORY, history -> history.containsAll(List.of(one, other))))
        .containsExactly(one, other);
  }

  @Test
  void steps_that_break_it_only_in_their_order_stay_in_it() {
    var twice = new ArrayList<>(HISTORY);
    twice.addAll(HISTORY);
    assertThat(
            Shortest.of(
                twice,
                history -> history.contains(31) && history.lastIndexOf(7) > history.indexOf(31)))
        .containsExactly(31, 7);
  }

  @Test
  void no_step_that_is_left_can_be_left_out_alone() {
    assertThat(Shortest.of(HISTORY, history -> history.size() % 2 == 0 && history.size() > 5))
        .hasSize(6);
    assertThat(Shortest.of(HISTORY, history -> history.stream().mapToInt(i -> i).sum() > 100))
        .satisfies(
            left ->
                assertThat(left)
                    .allSatisfy(
                        step ->
                            assertThat(left.stream().mapToInt(i -> i).sum() - step)
                                .isLessThanOrEqualTo(100)));
  }

  @Test
  void of_what_is_broken_before_anything_happens_nothing_is_left() {
    assertThat(Shortest.of(List.of(1), _ -> true)).isEmpty();
    assertThat(Shortest.of(HISTORY, _ -> true)).isEmpty();
  }

  @Test
  void what_breaks_no_rule_is_no_history_to_cut_down() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shortest.of(HISTORY, _ -> false))
        .withMessageContaining("it breaks no rule");
  }
}
