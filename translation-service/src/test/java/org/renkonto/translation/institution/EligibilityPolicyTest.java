package org.renkonto.translation.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.renkonto.translation.institution.Decision.Reason;
import org.renkonto.translation.place.Place;
import org.renkonto.translation.place.Places;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class EligibilityPolicyTest {

  static final EligibilitySettings SHIPPED = shipped();

  EligibilityPolicy policy = new EligibilityPolicy(SHIPPED);
  Places places = new Places();
  Place eupen = places.find("4700", null);
  Place jena = places.find("07743", null);

  @ParameterizedTest
  @CsvSource({
    "HEALTH,             HEALTH,          true,  NORMAL,        false, TRADUKO",
    "SOCIAL,             COUNSELLING,     true,  NORMAL,        false, TRADUKO",
    "SCHOOL,             SCHOOL,          true,  NORMAL,        false, TRADUKO",
    "PUBLIC_AUTHORITY,   ADMINISTRATION,  true,  NORMAL,        false, TRADUKO",
    "PUBLIC_AUTHORITY,   OTHER,           true,  NORMAL,        true,  TRADUKO",
    "PUBLIC_AUTHORITY,   POLICE_OR_COURT, false, FREE_CAPACITY, false, TRADUKO",
    "LAWYER,             RESIDENCE_LAW,   true,  FREE_CAPACITY, true,  TRADUKO",
    "LAWYER,             ADMINISTRATION,  false, FREE_CAPACITY, false, TRADUKO",
    "INDEPENDENT_AGENCY, COUNSELLING,     false, FREE_CAPACITY, false, TRADUKO",
    "DAY_CARE,           SCHOOL,          false, FREE_CAPACITY, false, TRADUKO",
    "OFFICE,             COUNSELLING,     true,  NORMAL,        false, TRADUKO",
    "OFFICE,             HEALTH,          false, FREE_CAPACITY, false, TRADUKO",
  })
  void in_ostbelgien_the_table_of_traduko_decides(
      InstitutionType type,
      Setting setting,
      boolean allowed,
      Priority priority,
      boolean needsApproval,
      String name) {
    var decision = policy.decide(type, setting, eupen);
    assertThat(decision.allowed()).isEqualTo(allowed);
    assertThat(decision.priority()).isEqualTo(priority);
    assertThat(decision.needsApproval()).isEqualTo(needsApproval);
    assertThat(decision.policy()).isEqualTo(name);
  }

  @Test
  void in_jena_agencies_day_cares_schools_and_the_office_itself_may_ask() {
    assertThat(InstitutionType.values())
        .filteredOn(type -> policy.decide(type, jena).allowed())
        .containsExactly(
            InstitutionType.SCHOOL,
            InstitutionType.INDEPENDENT_AGENCY,
            InstitutionType.DAY_CARE,
            InstitutionType.OFFICE);
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void private_persons_and_companies_never_may(Setting setting) {
    for (var type : List.of(InstitutionType.COMPANY, InstitutionType.PRIVATE_PERSON)) {
      for (var place : places.all()) {
        assertThat(policy.decide(type, setting, place).reason()).isEqualTo(Reason.INSTITUTION_TYPE);
      }
    }
  }

  @Test
  void every_place_of_ostbelgien_is_covered() {
    assertThat(places.all())
        .allSatisfy(
            place ->
                assertThat(policy.decide(InstitutionType.SCHOOL, Setting.SCHOOL, place).allowed())
                    .isTrue());
  }

  @Test
  void what_has_legal_effect_is_sent_to_a_sworn_translator() {
    assertThatThrownBy(
            () -> policy.decide(InstitutionType.SOCIAL, Setting.POLICE_OR_COURT, eupen).orRefuse())
        .isInstanceOf(InstitutionNotEligible.class)
        .hasMessageContaining("sworn translator");
  }

  @Test
  void a_place_that_no_policy_covers_is_refused() {
    var aachen = new Place("52062", "Aachen", "Aachen", null, "AACHEN", 50.776, 6.084);
    var malmedy = new Place("4960", "Malmedy", "Malmedy", "63049", "OSTBELGIEN", 50.427, 6.028);
    for (var place : List.of(aachen, malmedy)) {
      var decision = policy.decide(InstitutionType.HEALTH, Setting.HEALTH, place);
      assertThat(decision.reason()).isEqualTo(Reason.TERRITORY);
      assertThatThrownBy(decision::orRefuse).isInstanceOf(InstitutionNotEligible.class);
    }
  }

  @Test
  void without_a_table_nobody_may_ask() {
    var empty = new EligibilityPolicy(new EligibilitySettings(java.util.Map.of()));
    assertThat(InstitutionType.values())
        .noneMatch(type -> empty.decide(type, Setting.HEALTH, eupen).allowed());
  }

  @Test
  void the_shipped_policies_are_those_of_traduko_and_jena() {
    assertThat(SHIPPED.eligibility().keySet()).containsExactlyInAnyOrder("TRADUKO", "JENA");
    assertThat(
            SHIPPED.eligibility().values().stream()
                .flatMap(p -> p.municipalities().stream())
                .collect(Collectors.toSet()))
        .hasSize(9);
  }

  private static EligibilitySettings shipped() {
    try {
      var sources =
          new YamlPropertySourceLoader()
              .load("shipped", new ClassPathResource("policy/eligibility.yaml"));
      return new Binder(
              ConfigurationPropertySources.from(sources),
              null,
              ApplicationConversionService.getSharedInstance())
          .bind("renkonto", EligibilitySettings.class)
          .get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
