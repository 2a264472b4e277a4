package org.renkonto.translation.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.renkonto.translation.language.Languages;
import org.renkonto.translation.place.Travel;
import org.renkonto.translation.ranking.Candidate;
import org.renkonto.translation.ranking.Circumstances;
import org.renkonto.translation.ranking.Evaluation;
import org.renkonto.translation.ranking.HardRule;
import org.renkonto.translation.ranking.Need;
import org.renkonto.translation.ranking.Ranking;
import org.renkonto.translation.ranking.Reason;
import org.renkonto.translation.ranking.RuleResult;
import org.renkonto.translation.ranking.TranslatorPool;
import org.renkonto.translation.request.Details;
import org.renkonto.translation.request.Offer;
import org.renkonto.translation.request.Search;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.translator.Mode;
import org.springframework.stereotype.Component;

/** Ranks the translators of today for a request: two queries, whatever their number. */
@Component
class CandidateRanking {

  private static final UUID NO_REQUEST = new UUID(0, 0);
  private static final List<RuleResult> ELIGIBLE =
      List.of(
          RuleResult.passed(HardRule.REQUESTER_ELIGIBLE),
          RuleResult.passed(HardRule.TERMS_ACCEPTED));

  private static final Set<HardRule> LASTING =
      EnumSet.of(
          HardRule.ACTIVE,
          HardRule.LANGUAGE,
          HardRule.CREDENTIALS,
          HardRule.NOT_EXCLUDED,
          HardRule.GENDER);

  private final TranslatorPool pool;
  private final Languages languages;
  private final Travel travel;
  private final Deadlines deadlines;
  private final DispatchSettings settings;

  CandidateRanking(
      TranslatorPool pool,
      Languages languages,
      Travel travel,
      Deadlines deadlines,
      DispatchSettings settings) {
    this.pool = pool;
    this.languages = languages;
    this.travel = travel;
    this.deadlines = deadlines;
    this.settings = settings;
  }

  /** Translators in order, with what was known of each. */
  record Ranked(List<Evaluation> evaluations, Map<UUID, Candidate> candidates) {

    String subject(UUID translatorId) {
      return candidate(translatorId).profile().subject();
    }

    /** Who was asked often enough stays so for the day: the diary need not be looked at again. */
    boolean mayBeAsked(Offer offer, LocalDate day, int most) {
      return candidate(offer.translatorId()).diary().mayBeAsked(offer.id(), day, most);
    }

    private Candidate candidate(UUID translatorId) {
      return Objects.requireNonNull(candidates.get(translatorId));
    }
  }

  /** Every translator of the language, the best first. */
  Ranked rank(TranslationRequest request, Mode mode, Instant now) {
    return rank(request.id(), request.details(), mode, now);
  }

  /** The same for what a request might become. */
  Ranked rank(UUID requestId, Details details, Mode mode, Instant now) {
    var candidates = pool.speaking(details.language());
    var circumstances = new Circumstances(now, travel, languages, ELIGIBLE);
    var known =
        candidates.stream()
            .collect(Collectors.toMap(c -> c.profile().translatorId(), Function.identity()));
    return new Ranked(
        Ranking.rank(need(requestId, details, mode, now), candidates, circumstances), known);
  }

  /**
   * Whether one who was asked may still come: what does not depend on the hour is looked at once
   * more. Hours and own refusals are the translator's to waive, and the diary is asked by itself.
   */
  boolean stillSuits(TranslationRequest request, UUID translatorId, Mode mode, Instant now) {
    var circumstances = new Circumstances(now, travel, languages, ELIGIBLE);
    return pool.find(translatorId)
        .map(
            candidate ->
                Ranking.evaluate(
                    need(request.id(), request.details(), mode, now), candidate, circumstances))
        .filter(
            evaluation ->
                evaluation.failures().stream()
                    .noneMatch(
                        f ->
                            LASTING.contains(f.rule()) && f.reason() != Reason.REFUSES_INSTITUTION))
        .isPresent();
  }

  /** Those of the starts that lie ahead for which some translator suits: two queries for all. */
  List<Instant> free(Details wanted, Mode mode, List<Instant> starts, Instant now) {
    var candidates = pool.speaking(wanted.language());
    var circumstances = new Circumstances(now, travel, languages, ELIGIBLE);
    return starts.stream()
        .filter(start -> start.isAfter(now.plus(settings.lastMoment())))
        .map(start -> wanted.at(start, wanted.durationMinutes()))
        .filter(
            at -> {
              var need = need(NO_REQUEST, at, mode, now);
              return candidates.stream()
                  .anyMatch(c -> Ranking.evaluate(need, c, circumstances).suits());
            })
        .map(Details::earliestStart)
        .toList();
  }

  private Need need(UUID requestId, Details d, Mode mode, Instant now) {
    return new Need(
        requestId,
        d.institutionId(),
        d.clientToken(),
        d.language(),
        d.variety(),
        d.targetLanguage(),
        mode,
        deadlines.earliestStart(d, now),
        d.latestStart(),
        d.duration(),
        d.zone(),
        mode.needsTravel() ? d.place() : null,
        d.setting(),
        settings.credentials().getOrDefault(d.setting(), Set.of()),
        d.required(),
        d.wished());
  }

  /** What was decided, to be kept with the request. */
  static Search.Choice choice(
      TranslationRequest request,
      Mode mode,
      int wave,
      Ranked ranked,
      List<UUID> chosen,
      Instant now) {
    Map<HardRule, Integer> failures = new EnumMap<>(HardRule.class);
    for (var evaluation : ranked.evaluations()) {
      evaluation.failures().forEach(f -> failures.merge(f.rule(), 1, Integer::sum));
    }
    var byName = new TreeMap<String, Integer>();
    failures.forEach((rule, count) -> byName.put(rule.name(), count));
    return new Search.Choice(
        now,
        mode,
        request.search().round(),
        wave,
        Ranking.RULES,
        ranked.evaluations().size(),
        byName,
        chosen);
  }
}
