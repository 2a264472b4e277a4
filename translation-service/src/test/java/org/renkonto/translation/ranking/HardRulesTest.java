package org.renkonto.translation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.ranking.Given.NOW;
import static org.renkonto.translation.ranking.Given.candidate;
import static org.renkonto.translation.ranking.Given.evaluate;
import static org.renkonto.translation.ranking.Given.fails;
import static org.renkonto.translation.ranking.Given.need;
import static org.renkonto.translation.ranking.Given.withDiary;
import static org.renkonto.translation.translator.Someone.EUPEN;
import static org.renkonto.translation.translator.Someone.ST_VITH;
import static org.renkonto.translation.translator.Someone.at;
import static org.renkonto.translation.translator.Someone.booked;
import static org.renkonto.translation.translator.Someone.id;
import static org.renkonto.translation.translator.Someone.weekdays;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.ranking.Need.Required;
import org.renkonto.translation.translator.ClientKey;
import org.renkonto.translation.translator.Credential;
import org.renkonto.translation.translator.Gender;
import org.renkonto.translation.translator.Mode;
import org.renkonto.translation.translator.Profile.Exclusions;
import org.renkonto.translation.translator.Profile.Refusals;

class HardRulesTest {

  private final Need talk = need(asIs -> {});

  @Test
  void who_meets_everything_suits_and_every_rule_is_shown() {
    var evaluation = evaluate(talk, candidate("ar-1"));

    assertThat(evaluation.suits()).isTrue();
    assertThat(evaluation.start()).isEqualTo(at("2026-12-03", "09:30"));
    assertThat(evaluation.rules())
        .extracting(RuleResult::rule)
        .contains(HardRule.REQUESTER_ELIGIBLE, HardRule.LANGUAGE, HardRule.AVAILABILITY)
        .hasSize(HardRule.values().length - 1);
  }

  @Test
  void the_mode_must_be_offered() {
    fails(need(n -> n.mode = Mode.VIDEO), candidate("ar-1"), Reason.MODE_NOT_OFFERED);
  }

  @Test
  void proofs_are_judged_on_the_day_of_service() {
    var guarded = need(n -> n.credentials = Set.of("POLICE_RECORD"));

    fails(guarded, candidate("ar-1"), Reason.CREDENTIAL_MISSING);
    fails(guarded, proven(Credential.Proof.VERIFIED, "2026-12-02"), Reason.CREDENTIAL_EXPIRED);
    fails(guarded, proven(Credential.Proof.REVOKED, "2027-12-02"), Reason.CREDENTIAL_REVOKED);
    assertThat(evaluate(guarded, proven(Credential.Proof.VERIFIED, "2026-12-03")).suits()).isTrue();
  }

  @Test
  void a_proof_that_cannot_be_verified_is_not_invalid() {
    var guarded = need(n -> n.credentials = Set.of("POLICE_RECORD"));

    var evaluation = evaluate(guarded, proven(Credential.Proof.UNVERIFIED, "2027-12-02"));

    assertThat(evaluation.suits()).isTrue();
    assertThat(evaluation.rules())
        .extracting(RuleResult::reason)
        .contains(Reason.CREDENTIAL_UNVERIFIED);
  }

  @Test
  void nobody_is_in_two_sessions_at_once() {
    var busy = withDiary(candidate("ar-1"), d -> d.with(booked("r1", "10:00", EUPEN), NOW));

    fails(talk, busy, Reason.OVERLAPS_ANOTHER_SESSION);
  }

  @Test
  void the_journey_must_fit_into_the_gap() {
    var away = withDiary(candidate("ar-1"), d -> d.with(booked("r1", "08:15", ST_VITH), NOW));

    fails(talk, away, Reason.JOURNEY_TOO_LONG_FOR_THE_GAP);
  }

  @Test
  void nobody_is_asked_outside_available_hours() {
    var afternoons = candidate("ar-1", who -> who.availability = weekdays(13, 18));

    fails(talk, afternoons, Reason.NOT_AVAILABLE);
  }

  @Test
  void an_institution_a_client_and_the_translator_may_each_exclude() {
    var hospital = Set.of(id("hospital"));
    var client = new ClientKey(id("hospital"), "token-7");
    var unwanted = candidate("ar-1", who -> who.exclusions = new Exclusions(hospital, Set.of()));
    var never = candidate("ar-1", who -> who.exclusions = new Exclusions(Set.of(), Set.of(client)));
    var unwilling = candidate("ar-1", who -> who.refusals = new Refusals(Set.of(), hospital));

    fails(talk, unwanted, Reason.EXCLUDED_BY_INSTITUTION);
    fails(need(n -> n.clientToken = "token-7"), never, Reason.EXCLUDED_BY_CLIENT);
    assertThat(evaluate(need(n -> n.clientToken = "token-8"), never).suits()).isTrue();
    fails(talk, unwilling, Reason.REFUSES_INSTITUTION);
  }

  @Test
  void a_required_gender_filters_a_wished_one_does_not() {
    var woman = need(n -> n.required = new Required(Gender.FEMALE, null));
    var man = candidate("ar-2", who -> who.gender = Gender.MALE);

    fails(woman, man, Reason.OTHER_GENDER);
    var wished = need(n -> n.wished = new Need.Wished(Gender.FEMALE, null, null, null));
    assertThat(evaluate(wished, man).suits()).isTrue();
  }

  @Test
  void a_refused_setting_is_not_offered() {
    var refusing =
        candidate("ar-1", who -> who.refusals = new Refusals(Set.of(Setting.HEALTH), Set.of()));

    fails(talk, refusing, Reason.REFUSES_SETTING);
  }

  @Test
  void nobody_is_sent_further_than_agreed_but_a_call_reaches_everywhere() {
    var local =
        candidate(
            "ar-1",
            who -> {
              who.home = ST_VITH;
              who.furthestTravelKm = 20;
            });

    fails(talk, local, Reason.TOO_FAR_FROM_HOME);
    assertThat(evaluate(need(n -> n.mode = Mode.PHONE), local).suits()).isTrue();
  }

  @Test
  void who_is_not_active_is_not_asked() {
    fails(talk, candidate("ar-1", who -> who.active = false), Reason.NOT_ACTIVE);
  }

  private static Candidate proven(Credential.Proof proof, String until) {
    var record = new Credential("POLICE_RECORD", proof, null, LocalDate.parse(until));
    return candidate("ar-1", who -> who.credentials = List.of(record));
  }
}
