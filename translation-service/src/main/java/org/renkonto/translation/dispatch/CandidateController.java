package org.renkonto.translation.dispatch;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.web.NotFound;
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

  /** The whole ranking for one mode. */
  record CandidatesView(Mode mode, String rules, List<Evaluation> candidates) {}

  private final TranslationRequests requests;
  private final CandidateRanking ranking;
  private final Clock clock;

  CandidateController(TranslationRequests requests, CandidateRanking ranking, Clock clock) {
    this.requests = requests;
    this.ranking = ranking;
    this.clock = clock;
  }

  /**
   * The ranking.
   *
   * @param mode the mode to rank for; the one searched for now, else the preferred one
   */
  @GetMapping
  CandidatesView candidates(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable Mode mode) {
    var request = requests.findById(id).orElseThrow(() -> new NotFound("request", id));
    var wanted = mode != null ? mode : request.mode().orElse(request.details().modes().getFirst());
    var ranked = ranking.rank(request, wanted, clock.instant());
    return new CandidatesView(wanted, Ranking.RULES, ranked.evaluations());
  }
}
