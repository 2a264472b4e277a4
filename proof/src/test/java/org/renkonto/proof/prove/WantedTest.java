package org.renkonto.proof.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for is done, or nothing is begun. */
class WantedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--seed",
        "--seed x",
        "--seed -1",
        "--long 2x",
        "--long 0s",
        "--rate 0",
        "--rate much",
        "--only races,nonsense",
        "--only",
        "--fast 1",
        "short",
      })
  void words_that_make_no_sense_are_refused_with_those_that_do(String words) {
    assertThatThrownBy(() -> Wanted.of(List.of(words.split(" "))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--seed N");
  }

  @Test
  void all_but_what_every_verify_does_is_done_where_nothing_is_said() {
    var one = Wanted.of(List.of());

    assertThat(Wanted.PARTS).filteredOn(part -> !one.has(part)).containsExactly("histories");
    assertThat(Wanted.PARTS).allMatch(Wanted.of(List.of("--long", "2h"))::has);
    assertThat(one.isLong()).isFalse();
    assertThat(one.histories()).isGreaterThanOrEqualTo(2_000);
    assertThat(one.badCalls()).isGreaterThanOrEqualTo(3_000);
    assertThat(one.racers()).contains(64, 200);
    assertThat(Wanted.of(List.of("--only", "races")).racers()).hasSizeGreaterThanOrEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--seed 7",
        "--seed 7 --long 2h30m",
        "--seed 7 --long 2h --only faults,races,callers --rate 0.5",
        "--seed 7 --faults 45s --only histories,faults --rate 3",
        "--seed 7 --only races",
      })
  void the_words_that_are_told_ask_for_the_same_run_once_more(String words) {
    var wanted = Wanted.of(List.of(words.split(" ")));

    assertThat(Wanted.of(List.of(wanted.again().split(" ")))).isEqualTo(wanted);
  }

  @Test
  void a_long_run_with_a_seed_is_that_run() {
    var run = Wanted.of(List.of("--long", "2h", "--seed", "7", "--only", "histories"));

    assertThat(run.faults()).isEqualTo(Duration.ofHours(2));
    assertThat(run.seed()).isEqualTo(7);
    assertThat(run.needsProcesses()).isFalse();
    assertThat(run.has("races")).isFalse();
    assertThat(run.badCalls()).isGreaterThanOrEqualTo(20_000);
  }
}
