package org.renkonto.translation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  Languages languages = new Languages();

  @ParameterizedTest
  @CsvSource({
    "ar,,    ar,apc, 3",
    "ar,,    ar,,    3",
    "ar,apc, ar,apc, 3",
    "ar,ary, ar,arq, 2",
    "ar,apc, ar,acm, 1",
    "ar,apc, ar,ary, 0",
    "ar,ary, ar,apc, 0",
    "ar,apc, ar,,    0",
    "ar,apc, ar,arb, 1",
    "ar,arb, ar,apc, 0",
    "sq,aln, sq,als, 2",
    "fa,,    prs,,   0",
    "prs,,   fa,,    0",
    "kmr,,   ckb,,   0",
    "ckb,,   kmr,,   0",
    "uk,,    ru,,    0",
    "xx,,    ar,,    0",
  })
  void a_speaker_serves_a_wish_by_explicit_grades_only(
      String wanted, String wantedVariety, String spoken, String spokenVariety, int grade) {
    assertThat(languages.grade(wanted, wantedVariety, spoken, spokenVariety)).isEqualTo(grade);
  }

  @Test
  void the_languages_of_traduko_are_offered_against_those_of_the_offices() {
    assertThat(languages.offered())
        .containsExactlyInAnyOrder("ar", "tr", "ru", "sq", "fa", "prs", "uk", "kmr", "ckb");
    assertThat(languages.find("ar").use()).isEqualTo(Language.Use.OFFERED);
    assertThat(languages.find("ckb").script()).isEqualTo("Arab");
    assertThat(languages.find("de").use()).isEqualTo(Language.Use.OFFICE);
  }

  @Test
  void a_variety_must_be_one_of_its_language() {
    assertThat(languages.find("ar", "apc").iso6393()).isEqualTo("ara");
    assertThat(languages.find("tr", null).tag()).isEqualTo("tr");
    assertThatThrownBy(() -> languages.find("tr", "apc")).isInstanceOf(UnknownLanguage.class);
  }

  @Test
  void kurdish_as_such_is_refused_because_nobody_speaks_it() {
    assertThatThrownBy(() -> languages.find("ku")).isInstanceOf(UnknownLanguage.class);
  }
}
