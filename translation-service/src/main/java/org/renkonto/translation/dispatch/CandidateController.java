package org.renkonto.translation.dispatch;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.web.InvalidInput;
import org.renkonto.platform.web.NotFound;
import org.renkonto.platform.web.Page;
import org.renkonto.translation.ranking.Evaluation;
import org.renkonto.translation.ranking.Ranking;
import org.renkonto.translation.request.TranslationRequests;
import org.renkonto.translation.translator.Mode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why this one, why not that one: the ranking as it would be now, per translator and rule. */
@RestController
@RequestMapping("/api/translation/requests/{id}/candidates")
@PreAuthorize("hasRole('DISPATCHER')")
class CandidateController {

  /**
   * A part of the ranking for one mode.
   *
   * @param ranked how many there are in all
   * @param next cursor of the following part: the last one here; absent on the last part
   */
  record CandidatesView(
      Mode mode, String rules, int ranked, List<Evaluation> candidates, @Nullable UUID next) {

    static CandidatesView of(Mode mode, List<Evaluation> ranking, @Nullable UUID after, int limit) {
      var places = ranking.stream().map(Evaluation::translatorId).toList();
      var from = after == null ? 0 : places.indexOf(after) + 1;
      if (after != null && from == 0) {
        throw new InvalidInput("cursor", "is nobody in this ranking");
      }
      var to = Math.min(from + limit, places.size());
      var next = to == places.size() ? null : places.get(to - 1);
      return new CandidatesView(
          mode, Ranking.RULES, places.size(), ranking.subList(from, to), next);
    }
  }

  private final TranslationRequests requests;
  private final CandidateRanking ranking;
  private final Clock clock;

  CandidateController(TranslationRequests requests, CandidateRanking ranking, Clock clock) {
    this.requests = requests;
    this.ranking = ranking;
    this.clock = clock;
  }

  /**
   * The ranking, the best first.
   *
   * @param mode the mode to rank for; the one searched for now, else the preferred one
   * @param cursor the translator after whom to go on
   */
  @GetMapping
  CandidatesView candidates(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Mode mode,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    Page.checkLimit(limit);
    var request = requests.findById(id).orElseThrow(() -> new NotFound("request", id));
    var wanted = mode != null ? mode : request.mode().orElse(request.details().modes().getFirst());
    var ranked = ranking.rank(request, wanted, clock.instant());
    return CandidatesView.of(wanted, ranked.evaluations(), cursor, limit);
  }
}
