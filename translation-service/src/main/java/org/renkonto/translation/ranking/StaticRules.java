package org.renkonto.translation.ranking;

import static org.renkonto.translation.ranking.RuleResult.failed;

import java.util.List;
import org.renkonto.translation.translator.Credential.Standing;
import org.renkonto.translation.translator.Profile;

/** The hard rules that do not depend on the hour. */
final class StaticRules {

  private StaticRules() {}

  static List<RuleResult> judge(
      Need need, Profile profile, Circumstances circumstances, LanguageMatch languages) {
    return List.of(
        RuleResult.check(HardRule.ACTIVE, profile.active(), Reason.NOT_ACTIVE),
        RuleResult.check(HardRule.LANGUAGE, languages.skill() != null, languages.reason()),
        RuleResult.check(
            HardRule.MODE, profile.modes().contains(need.mode()), Reason.MODE_NOT_OFFERED),
        credentials(need, profile),
        notExcluded(need, profile),
        gender(need, profile),
        RuleResult.check(
            HardRule.SETTING,
            !profile.refusals().settings().contains(need.setting()),
            Reason.REFUSES_SETTING),
        furthestTravel(need, profile, circumstances));
  }

  /** Of several proofs of a kind the best counts; of several kinds the worst one decides. */
  private static RuleResult credentials(Need need, Profile profile) {
    var worst = Reason.OK;
    for (var kind : need.credentials()) {
      var reason =
          profile.credentials().stream()
              .filter(credential -> credential.kind().equals(kind))
              .map(credential -> credential.on(need.serviceDay()))
              .min(Standing::compareTo)
              .map(StaticRules::reason)
              .orElse(Reason.CREDENTIAL_MISSING);
      worst = reason.compareTo(worst) > 0 ? reason : worst;
    }
    var passed = worst == Reason.OK || worst == Reason.CREDENTIAL_UNVERIFIED;
    return new RuleResult(HardRule.CREDENTIALS, passed, worst);
  }

  private static Reason reason(Standing standing) {
    return switch (standing) {
      case VALID -> Reason.OK;
      case UNVERIFIED -> Reason.CREDENTIAL_UNVERIFIED;
      case EXPIRED -> Reason.CREDENTIAL_EXPIRED;
      case REVOKED -> Reason.CREDENTIAL_REVOKED;
    };
  }

  private static RuleResult notExcluded(Need need, Profile profile) {
    if (profile.exclusions().institutions().contains(need.institutionId())) {
      return failed(HardRule.NOT_EXCLUDED, Reason.EXCLUDED_BY_INSTITUTION);
    }
    var client = need.client();
    if (client != null && profile.exclusions().clients().contains(client)) {
      return failed(HardRule.NOT_EXCLUDED, Reason.EXCLUDED_BY_CLIENT);
    }
    return RuleResult.check(
        HardRule.NOT_EXCLUDED,
        !profile.refusals().institutions().contains(need.institutionId()),
        Reason.REFUSES_INSTITUTION);
  }

  private static RuleResult gender(Need need, Profile profile) {
    var asked = need.required().gender();
    return RuleResult.check(
        HardRule.GENDER, asked == null || asked == profile.gender(), Reason.OTHER_GENDER);
  }

  private static RuleResult furthestTravel(
      Need need, Profile profile, Circumstances circumstances) {
    var place = need.whereabouts();
    var near =
        place == null
            || circumstances.travel().kilometres(profile.home(), place)
                <= profile.furthestTravelKm();
    return RuleResult.check(HardRule.FURTHEST_TRAVEL, near, Reason.TOO_FAR_FROM_HOME);
  }
}
