package org.renkonto.proof.prove.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.http.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.renkonto.proof.prove.stage.Answer;
import org.renkonto.proof.prove.stage.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same seed wants the same in another process and on another day. */
class ChanceTest {

  private static final Chance CHANCE = new Chance(4714);
  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-12-01");

  @Test
  void the_same_question_has_the_same_answer_in_every_process() {
    assertThat(CHANCE.of("wish", 3)).isEqualTo(0.22475873749561792);
    assertThat(CHANCE.of("wish", 4)).isNotEqualTo(CHANCE.of("wish", 3));
    assertThat(new Chance(4715).of("wish", 3)).isNotEqualTo(CHANCE.of("wish", 3));
  }

  @Test
  void what_another_process_prints_otherwise_is_no_question() {
    var who = Person.DISPATCHER;

    assertThatIllegalArgumentException().isThrownBy(() -> CHANCE.of("look", who));
    assertThatIllegalArgumentException().isThrownBy(() -> CHANCE.of("id", new UUID(1, 2)));
    assertThatIllegalArgumentException().isThrownBy(() -> CHANCE.of("day", FIRST_DAY));
    assertThatIllegalArgumentException().isThrownBy(() -> CHANCE.of(Map.of("a", 1)));
  }

  @Test
  void institutions_wish_the_same_in_every_process() {
    var people = new Population();
    var wishes =
        IntStream.range(0, 50)
            .mapToObj(n -> Wish.of(n, people, CHANCE))
            .map(wish -> wish.by().person().subject() + undated(wish.body()) + wish.twice())
            .toList();

    assertThat(wishes.toString().hashCode()).isEqualTo(1_042_069_258);
  }

  @Test
  void people_decide_the_same_of_the_same_session_a_day_later_and_under_another_id() {
    var today = session("1", "2026-12-08T09:30:00", "2026-12-08T10:30:00");
    var tomorrow = session("2", "2026-12-09T09:30:00", "2026-12-09T10:30:00");
    var later = session("1", "2026-12-08T10:00:00", "2026-12-08T11:00:00");

    assertThat(decided(FIRST_DAY, today)).isEqualTo(decided(FIRST_DAY.plusDays(1), tomorrow));
    assertThat(decided(FIRST_DAY, today)).isNotEqualTo(decided(FIRST_DAY, later));
    assertThat(decided(FIRST_DAY, today)).isNotEqualTo(decided(FIRST_DAY, tomorrow));
  }

  @Test
  void of_a_session_that_is_soon_the_hour_of_the_run_decides_nothing() {
    var morning = session("1", "2026-12-01T09:30:11", "2026-12-01T09:50:11");
    var evening = session("2", "2026-12-01T20:01:59", "2026-12-01T20:21:59");
    var longer = session("3", "2026-12-01T20:01:59", "2026-12-01T20:22:59");

    assertThat(decided(FIRST_DAY, morning)).isEqualTo(decided(FIRST_DAY, evening));
    assertThat(decided(FIRST_DAY, longer)).isNotEqualTo(decided(FIRST_DAY, evening));
  }

  @Test
  void some_are_booked_with_a_translator_and_the_same_ones_every_time() {
    var bookings =
        IntStream.range(0, 200)
            .mapToObj(n -> Reception.wished(n, new Population().visitors(), CHANCE))
            .filter(deed -> deed.says("\"translatorNeeded\":true"))
            .map(Deed::key)
            .toList();

    assertThat(bookings).hasSizeBetween(35, 70);
    assertThat(bookings.toString().hashCode()).isEqualTo(1_679_159_105);
  }

  @Test
  void what_the_run_cannot_do_without_ends_it_when_it_is_refused_or_not_answered() {
    var deed = new Deed("k", Kind.REGISTER, Person.DISPATCHER, "institutions", "{}");

    assertThatIllegalStateException().isThrownBy(deed::mustBeDone);
    deed.answered(answer(422));
    assertThatIllegalStateException().isThrownBy(deed::mustBeDone);
    deed.answered(answer(201));
    deed.mustBeDone();
    assertThat(deed.isDone()).isTrue();
  }

  private static Answer answer(int status) {
    return new Answer(status, HttpHeaders.of(Map.of(), (_, _) -> true), "{}", 1);
  }

  private static List<Double> decided(LocalDate firstDay, JsonNode session) {
    var decisions = new Decisions(CHANCE, firstDay);
    return List.of(
        decisions.on("offer", Person.DISPATCHER, session),
        decisions.on("withdraw", Person.DISPATCHER, session));
  }

  private static JsonNode session(String id, String start, String end) {
    var text = "{'id':'%s','language':'uk','start':'%s','end':'%s'}".formatted(id, start, end);
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  /** Without the date, which is counted from today. */
  private static String undated(String body) {
    return body.replaceAll("\\d{4}-\\d\\d-\\d\\d", "");
  }
}
