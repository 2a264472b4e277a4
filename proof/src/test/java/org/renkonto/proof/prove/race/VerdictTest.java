package org.renkonto.proof.prove.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.renkonto.proof.prove.race.Rush.Answered;
import org.renkonto.proof.prove.race.Rush.Call;
import org.renkonto.proof.prove.stage.Answer;
import org.renkonto.proof.prove.stage.Person;

/** One wins and the others are told so; what is there decides. */
class VerdictTest {

  private static final Verdict VERDICT = new Verdict(201, true, Verdict.refusal("slot-taken"));
  private static final Answered REFUSED = refused("slot-taken", false);

  @Test
  void one_has_it_and_the_others_hear_why_not() {
    assertThat(wrong(List.of("a"), won("a"), REFUSED, REFUSED)).isEmpty();
  }

  @Test
  void two_who_are_told_to_have_it_are_wrong() {
    assertThat(wrong(List.of("a"), won("a"), won("b"))).containsExactly("2 won: [a, b]");
    assertThat(wrong(List.of("a"), won("a"), won("a"))).containsExactly("2 won: [a]");
  }

  @Test
  void several_calls_of_one_key_are_told_of_the_same_thing() {
    var ofKeys = new Verdict(201, false, Verdict.refusal("idempotency-key-in-progress"));

    assertThat(ofKeys.wrong(List.of("a"), List.of(won("a"), won("a")))).isEmpty();
    assertThat(ofKeys.wrong(List.of("a", "b"), List.of(won("a"), won("a"))))
        .containsExactly("2 are there: [a, b]");
  }

  @Test
  void who_won_by_a_call_without_an_answer_is_refused_at_the_next_and_all_is_well() {
    assertThat(wrong(List.of("a"), refused("slot-taken", true), REFUSED)).isEmpty();
  }

  @Test
  void nobody_has_it_although_a_call_got_no_answer() {
    assertThat(wrong(List.of(), refused("slot-taken", true), REFUSED))
        .containsExactly("0 are there: []");
  }

  @Test
  void somebody_has_it_and_everybody_was_refused() {
    assertThat(wrong(List.of("a"), REFUSED, REFUSED))
        .containsExactly("nobody was told to have won");
  }

  @Test
  void what_was_promised_is_not_what_is_there() {
    assertThat(wrong(List.of("b"), won("a"), REFUSED)).containsExactly("[a] won, there is [b]");
  }

  @Test
  void an_answer_that_does_not_say_why_is_wrong() {
    assertThat(wrong(List.of("a"), won("a"), refused("other", false))).hasSize(1);
  }

  private static List<String> wrong(List<String> there, Answered... answers) {
    return VERDICT.wrong(there, List.of(answers));
  }

  private static Answered won(String id) {
    var headers = HttpHeaders.of(Map.of(), (_, _) -> true);
    return answered(new Answer(201, headers, "{\"id\":\"%s\"}".formatted(id), 1), false);
  }

  private static Answered refused(String problem, boolean unsure) {
    return answered(AgainTest.answer(409, problem), unsure);
  }

  private static Answered answered(Answer answer, boolean unsure) {
    var call = new Call(Person.DISPATCHER, URI.create("http://localhost"), null, null);
    return new Answered(call, answer, unsure);
  }
}
