package org.renkonto.appointment.interpreting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FreeTranslatorsTest {

  private static final Instant TEN = Instant.parse("2026-12-08T09:00:00Z");
  private static final Instant ELEVEN = Instant.parse("2026-12-08T10:00:00Z");
  private static final Duration LENGTH = Duration.ofMinutes(30);
  private static final TranslatorNeed NEED =
      new TranslatorNeed(
          new UUID(0, 1), "office", "COUNSELLING", "uk", "de", TranslatorMode.ON_SITE);

  OtherCalendar calendar = new OtherCalendar();
  SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  FreeTranslators client = calendar.client(metrics);

  @AfterEach
  void end() {
    calendar.close();
  }

  @Test
  void it_is_asked_with_the_callers_token_and_says_times_only() {
    calendar.isFreeAt(ELEVEN);
    assertThat(client.at(NEED, LENGTH, List.of(TEN, ELEVEN), "a-token"))
        .hasValueSatisfying(free -> assertThat(free).containsExactly(ELEVEN));
    assertThat(calendar.asked())
        .singleElement()
        .asString()
        .endsWith("Bearer a-token")
        .contains("mode=ON_SITE", "language=uk", "minutes=30");
    assertThat(outcomes("known")).isEqualTo(1);
  }

  @Test
  void many_times_are_asked_for_piece_by_piece_and_no_end_of_them() {
    var starts = IntStream.range(0, 3_000).mapToObj(i -> TEN.plus(LENGTH.multipliedBy(i))).toList();
    assertThat(client.at(NEED, LENGTH, starts, "a-token")).isPresent();
    assertThat(calendar.asked()).hasSize(6).allMatch(question -> question.length() < 6_000);
    assertThat(client.at(NEED, LENGTH, List.of(), "a-token")).isPresent();
  }

  @Test
  @Timeout(30)
  void when_it_is_silent_that_is_not_known_now_and_soon_it_is_left_alone() {
    calendar.fallsSilent();
    var impatient = calendar.client(metrics, Duration.ofMillis(300));
    for (int i = 0; i < 6; i++) {
      assertThat(impatient.at(NEED, LENGTH, List.of(TEN), "a-token")).isEmpty();
    }
    await().untilAsserted(() -> assertThat(calendar.asked()).hasSize(4));
    assertThat(outcomes("failed")).isEqualTo(4);
    assertThat(outcomes("resting")).isEqualTo(2);
  }

  @Test
  void an_error_is_not_known_now_and_a_refusal_of_ours_does_not_count_against_it() {
    calendar.answersWith(503);
    assertThat(client.at(NEED, LENGTH, List.of(TEN), "a-token")).isEmpty();
    calendar.answersWith(422);
    for (int i = 0; i < 6; i++) {
      assertThat(client.at(NEED, LENGTH, List.of(TEN), "a-token")).isEmpty();
    }
    assertThat(calendar.asked()).hasSize(7);
  }

  private double outcomes(String outcome) {
    return metrics.counter("renkonto.free.translators", "outcome", outcome).count();
  }
}
