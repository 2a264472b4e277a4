package org.renkonto.translation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.ranking.Given.candidate;
import static org.renkonto.translation.ranking.Given.evaluate;
import static org.renkonto.translation.ranking.Given.fails;
import static org.renkonto.translation.ranking.Given.need;
import static org.renkonto.translation.translator.Someone.speaks;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renkonto.translation.ranking.Need.Required;
import org.renkonto.translation.translator.Direction;
import org.renkonto.translation.translator.LanguageSkill;
import org.renkonto.translation.translator.Level;
import org.renkonto.translation.translator.Mode;

class LanguageRuleTest {

  private final Need talk = need(asIs -> {});

  @Test
  void another_language_does_not_do() {
    var turkish = candidate("tr-1", who -> who.languages = List.of(speaks("tr", null, Level.C2)));

    fails(talk, turkish, Reason.LANGUAGE_NOT_OFFERED);
  }

  @Test
  void dari_is_never_silently_taken_for_farsi() {
    var dari = candidate("prs-1", who -> who.languages = List.of(speaks("prs", null, Level.C2)));

    fails(need(n -> n.language = "fa"), dari, Reason.LANGUAGE_NOT_OFFERED);
  }

  @Test
  void a_needed_variety_must_be_declared() {
    var moroccan = candidate("ar-2", who -> who.languages = List.of(speaks("ar", null, Level.C2)));

    fails(need(n -> n.variety = "apc"), moroccan, Reason.VARIETY_NOT_OFFERED);
  }

  @Test
  void the_target_language_must_be_offered() {
    fails(
        need(n -> n.targetLanguage = "nl"), candidate("ar-1"), Reason.TARGET_LANGUAGE_NOT_OFFERED);
  }

  @Test
  void a_talk_needs_both_directions_a_text_only_its_own() {
    var oneWay = new LanguageSkill("ar", null, Level.C1, Direction.TO, Set.of("de"));
    var toGerman =
        candidate(
            "ar-1",
            who -> {
              who.languages = List.of(oneWay);
              who.modes = Set.of(Mode.ON_SITE, Mode.WRITTEN);
            });

    fails(talk, toGerman, Reason.DIRECTION_NOT_OFFERED);
    assertThat(evaluate(need(n -> n.mode = Mode.WRITTEN), toGerman).suits()).isTrue();
  }

  @Test
  void a_required_level_must_be_reached() {
    var certified = need(n -> n.required = new Required(null, Level.C2));

    fails(certified, candidate("ar-1"), Reason.LEVEL_TOO_LOW);
  }

  @Test
  void a_neighbouring_variety_does_where_a_rule_says_so() {
    var iraqi = candidate("ar-2", who -> who.languages = List.of(speaks("ar", "acm", Level.C2)));

    assertThat(evaluate(need(n -> n.variety = "apc"), iraqi).suits()).isTrue();
    fails(need(n -> n.variety = "ary"), iraqi, Reason.VARIETY_NOT_OFFERED);
  }
}
