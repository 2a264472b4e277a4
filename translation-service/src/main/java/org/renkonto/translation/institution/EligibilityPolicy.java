package org.renkonto.translation.institution;

import java.util.List;
import java.util.function.Predicate;
import org.renkonto.translation.institution.Decision.Reason;
import org.renkonto.translation.institution.EligibilitySettings.Policy;
import org.renkonto.translation.institution.EligibilitySettings.Row;
import org.renkonto.translation.place.Place;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The policy table that decides who may ask for a translator, for what and where (interpreting.md
 * R1). What no row allows is refused.
 */
@Component
@EnableConfigurationProperties(EligibilitySettings.class)
public final class EligibilityPolicy {

  private record Named(String name, Policy policy) {

    boolean covers(Place place) {
      return policy.territory().equals(place.territory())
          && (policy.municipalities().isEmpty()
              || policy.municipalities().contains(place.municipality()));
    }

    boolean knows(InstitutionType type) {
      return policy.rows().stream().anyMatch(row -> row.types().contains(type));
    }
  }

  private final List<Named> policies;

  public EligibilityPolicy(EligibilitySettings settings) {
    this.policies =
        settings.eligibility().entrySet().stream()
            .map(entry -> new Named(entry.getKey(), entry.getValue()))
            .toList();
  }

  /** Whether an institution of this type may ask for a translator for this setting, there. */
  public Decision decide(InstitutionType type, Setting setting, Place place) {
    return decide(
        type, place, row -> row.types().contains(type) && row.settings().contains(setting));
  }

  /** Whether an institution of this type may ask for anything at all, there. */
  public Decision decide(InstitutionType type, Place place) {
    return decide(type, place, row -> row.types().contains(type));
  }

  private Decision decide(InstitutionType type, Place place, Predicate<Row> applies) {
    var covering = policies.stream().filter(named -> named.covers(place)).findFirst();
    if (covering.isEmpty()) {
      return Decision.denied("NONE", Reason.TERRITORY);
    }
    var named = covering.get();
    return named.policy().rows().stream()
        .filter(applies)
        .findFirst()
        .map(row -> allowed(named.name(), row))
        .orElseGet(
            () ->
                Decision.denied(
                    named.name(), named.knows(type) ? Reason.SETTING : Reason.INSTITUTION_TYPE));
  }

  private static Decision allowed(String policy, Row row) {
    return new Decision(true, row.priority(), row.needsApproval(), policy, Reason.ROW_ALLOWS);
  }
}
