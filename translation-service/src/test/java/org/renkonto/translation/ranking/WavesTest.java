package org.renkonto.translation.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkonto.translation.translator.History;
import org.renkonto.translation.translator.History.Answer;

class WavesTest {

  @Test
  void a_wave_suffices_once_somebody_accepts_with_the_wished_chance() {
    assertThat(Waves.suffices(List.of(0.5, 0.5), 0.8)).isFalse();
    assertThat(Waves.suffices(List.of(0.5, 0.5, 0.5), 0.8)).isTrue();
    assertThat(Waves.suffices(List.of(0.9), 0.8)).isTrue();
  }

  @Test
  void a_wave_of_nobody_never_suffices() {
    assertThat(Waves.suffices(List.of(), 0.1)).isFalse();
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
