package org.renkonto.translation.ranking;

import static org.renkonto.translation.ranking.Given.candidate;
import static org.renkonto.translation.ranking.Given.need;
import static org.renkonto.translation.ranking.Given.prefers;
import static org.renkonto.translation.ranking.Given.servedBefore;
import static org.renkonto.translation.translator.Someone.id;
import static org.renkonto.translation.translator.Someone.speaks;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.ranking.Need.Wished;
import org.renkonto.translation.translator.Gender;
import org.renkonto.translation.translator.Level;

/** What an institution may wish for; each wish scores and none filters (rule R8). */
class QualityRulesTest {

  private final Need talk = need(asIs -> {});
  private final Candidate usual = candidate("ar-1");

  @Test
  void the_named_translator_comes_first() {
    var named = need(n -> n.wished = new Wished(null, null, id("ar-1"), null));

    prefers(named, SoftRule.NAMED, usual, candidate("ar-2"));
  }

  @Test
  void who_knows_the_client_comes_first() {
    var again = need(n -> n.clientToken = "token-7");

    prefers(again, SoftRule.CONTINUITY, servedBefore(usual), candidate("ar-2"));
  }

  @Test
  void the_wished_variety_counts() {
    var levantine = need(n -> n.wished = new Wished(null, null, null, "apc"));
    var moroccan = candidate("ar-2", who -> who.languages = List.of(speaks("ar", "ary", Level.C1)));

    prefers(levantine, SoftRule.VARIETY, usual, moroccan);
  }

  @Test
  void the_wished_level_counts_step_by_step() {
    var high = need(n -> n.wished = new Wished(null, Level.C1, null, null));
    var lower = candidate("ar-2", who -> who.languages = List.of(speaks("ar", "apc", Level.B2)));

    prefers(high, SoftRule.LEVEL, usual, lower);
  }

  @Test
  void the_wished_gender_counts() {
    var woman = need(n -> n.wished = new Wished(Gender.FEMALE, null, null, null));

    prefers(woman, SoftRule.GENDER, usual, candidate("ar-2", who -> who.gender = Gender.MALE));
  }

  @Test
  void experience_in_the_setting_counts() {
    var expert = candidate("ar-2", who -> who.settings = Set.of(Setting.HEALTH));

    prefers(talk, SoftRule.SETTING, expert, usual);
  }
}
