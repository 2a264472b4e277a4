package org.renkonto.proof.prove.race;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.renkonto.proof.prove.race.Rush.Answered;

/**
 * Whether exactly one won: by what is there afterwards, and by what everybody was told. Who won by
 * a call that got no answer is told at the next that it is too late; what is there decides.
 *
 * @param good the status that says to have won
 * @param once whether one alone may be told so; else several may be told of the same thing
 * @param honest whether an answer to one who lost says why
 */
record Verdict(int good, boolean once, Predicate<Answered> honest) {

  /**
   * What is wrong; empty where nothing is.
   *
   * @param there ids of what is there
   */
  List<String> wrong(List<String> there, List<Answered> answers) {
    var wrong = new ArrayList<String>();
    if (there.size() != 1) {
      wrong.add("%d are there: %s".formatted(there.size(), there));
    }
    var won = answers.stream().filter(this::isGood).toList();
    var told = won.stream().map(a -> a.answer().json().path("id").asString("")).distinct().toList();
    if (told.size() > 1 || (once && won.size() > 1)) {
      wrong.add("%d won: %s".formatted(won.size(), told));
    } else if (!there.containsAll(told)) {
      wrong.add("%s won, there is %s".formatted(told, there));
    } else if (told.isEmpty() && answers.stream().noneMatch(Answered::unsure)) {
      wrong.add("nobody was told to have won");
    }
    answers.stream()
        .filter(a -> !isGood(a) && !honest.test(a))
        .map(a -> a.answer().status() + " " + a.answer().text())
        .distinct()
        .forEach(wrong::add);
    return wrong;
  }

  private boolean isGood(Answered one) {
    return one.answer().status() == good;
  }

  /** An answer of 409 with one of these problems. */
  static Predicate<Answered> refusal(String... problems) {
    return a -> a.answer().status() == 409 && List.of(problems).contains(a.answer().problem());
  }
}
