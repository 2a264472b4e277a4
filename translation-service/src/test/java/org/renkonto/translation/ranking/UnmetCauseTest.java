package org.renkonto.translation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.ranking.Given.CIRCUMSTANCES;
import static org.renkonto.translation.ranking.Given.candidate;
import static org.renkonto.translation.ranking.Given.need;
import static org.renkonto.translation.translator.Someone.ST_VITH;
import static org.renkonto.translation.translator.Someone.speaks;
import static org.renkonto.translation.translator.Someone.weekdays;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.ranking.Need.Required;
import org.renkonto.translation.ranking.UnmetCause.OffersTried;
import org.renkonto.translation.translator.Gender;
import org.renkonto.translation.translator.Level;
import org.renkonto.translation.translator.Mode;
import org.renkonto.translation.translator.Profile.Refusals;
import org.renkonto.translation.translator.ProfileDraft;

class UnmetCauseTest {

  private static final Need WOMAN = need(n -> n.required = new Required(Gender.FEMALE, null));

  @Test
  void without_any_translator_it_is_the_language() {
    assertThat(UnmetCause.from(List.of(), OffersTried.NONE)).isEqualTo(UnmetCause.LANGUAGE);
  }

  @Test
  void each_rule_has_its_cause() {
    assertThat(cause(UnmetCauseTest::man)).isEqualTo(UnmetCause.GENDER);
    assertThat(cause(UnmetCauseTest::late)).isEqualTo(UnmetCause.TIME);
    assertThat(cause(who -> who.modes = Set.of(Mode.PHONE))).isEqualTo(UnmetCause.MODE);
    assertThat(cause(UnmetCauseTest::distant)).isEqualTo(UnmetCause.TRAVEL);
    assertThat(cause(who -> who.languages = List.of(speaks("tr", null, Level.C1))))
        .isEqualTo(UnmetCause.LANGUAGE);
    assertThat(cause(who -> who.refusals = new Refusals(Set.of(Setting.HEALTH), Set.of())))
        .isEqualTo(UnmetCause.SETTING);
  }

  @Test
  void the_rule_that_alone_keeps_most_translators_away_is_the_cause() {
    assertThat(cause(UnmetCauseTest::man, UnmetCauseTest::late, UnmetCauseTest::late))
        .isEqualTo(UnmetCause.TIME);
    assertThat(cause(UnmetCauseTest::man, UnmetCauseTest::man, UnmetCauseTest::late))
        .isEqualTo(UnmetCause.GENDER);
  }

  @Test
  void who_misses_by_two_rules_counts_only_where_nobody_misses_by_one() {
    assertThat(cause(UnmetCauseTest::manAndLate, UnmetCauseTest::manAndLate, UnmetCauseTest::late))
        .isEqualTo(UnmetCause.TIME);
  }

  @Test
  void inactive_translators_do_not_count() {
    Consumer<ProfileDraft> inactive = who -> who.active = false;

    assertThat(cause(inactive, inactive, UnmetCauseTest::man)).isEqualTo(UnmetCause.GENDER);
    assertThat(cause(inactive)).isEqualTo(UnmetCause.LANGUAGE);
  }

  @Test
  void where_somebody_suits_the_answers_tell() {
    assertThat(answered(2, 1)).isEqualTo(UnmetCause.DECLINED);
    assertThat(answered(1, 2)).isEqualTo(UnmetCause.NO_ANSWER);
    assertThat(answered(0, 0)).isEqualTo(UnmetCause.TOO_LATE);
  }

  @SafeVarargs
  private static UnmetCause cause(Consumer<ProfileDraft>... changes) {
    var office = new ArrayList<Candidate>();
    for (var change : changes) {
      office.add(candidate("ar-1", change));
    }
    return UnmetCause.from(Ranking.rank(WOMAN, office, CIRCUMSTANCES), OffersTried.NONE);
  }

  private UnmetCause answered(int refused, int silent) {
    var ranked = Ranking.rank(WOMAN, List.of(candidate("ar-1")), CIRCUMSTANCES);
    return UnmetCause.from(ranked, new OffersTried(refused, silent));
  }

  private static void man(ProfileDraft who) {
    who.gender = Gender.MALE;
  }

  private static void late(ProfileDraft who) {
    who.availability = weekdays(13, 18);
  }

  private static void manAndLate(ProfileDraft who) {
    man(who);
    late(who);
  }

  private static void distant(ProfileDraft who) {
    who.home = ST_VITH;
    who.furthestTravelKm = 5;
  }
}
