package org.renkonto.translation.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkonto.translation.translator.History;
import org.renkonto.translation.translator.History.Answer;

class WavesTest {

  @Test
  void a_wave_is_no_larger_than_the_wished_chance_needs() {
    assertThat(Waves.size(List.of(0.5, 0.5, 0.5, 0.5), 0.8, 10)).isEqualTo(3);
    assertThat(Waves.size(List.of(0.9, 0.5), 0.8, 10)).isEqualTo(1);
  }

  @Test
  void a_wave_never_exceeds_its_limit_or_the_number_of_candidates() {
    assertThat(Waves.size(List.of(0.1, 0.1, 0.1), 0.99, 2)).isEqualTo(2);
    assertThat(Waves.size(List.of(0.1, 0.1, 0.1), 0.99, 10)).isEqualTo(3);
    assertThat(Waves.size(List.of(), 0.99, 10)).isZero();
  }

  @Test
  void who_was_never_asked_starts_between_the_willing_and_the_silent() {
    var newcomer = AcceptanceChance.of(History.EMPTY);

    assertThat(after(Answer.ACCEPTED)).isGreaterThan(newcomer);
    assertThat(after(Answer.SILENT)).isLessThan(newcomer);
    assertThat(newcomer).isBetween(0.0, 1.0);
  }

  @Test
  void one_answer_moves_the_chance_only_a_little() {
    var newcomer = AcceptanceChance.of(History.EMPTY);

    assertThat(after(Answer.REFUSED)).isGreaterThan(newcomer - 0.1);
  }

  private static double after(Answer answer) {
    return AcceptanceChance.of(History.EMPTY.after(answer));
  }
}
