package org.renkonto.translation.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.InvalidInput;
import org.renkonto.platform.web.NotFound;
import org.renkonto.translation.request.Closing.Report;
import org.renkonto.translation.request.Closing.Side;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.request.TranslationRequests;
import org.springframework.stereotype.Service;

/** Sees an assignment through: agreed to, withdrawn, reported, attested, settled. */
@Service
class AssignmentDesk {

  private static final Duration LONGEST = Duration.ofHours(24);

  private final TranslationRequests requests;
  private final Deadlines deadlines;
  private final DispatchSettings settings;
  private final Clock clock;

  AssignmentDesk(
      TranslationRequests requests, Deadlines deadlines, DispatchSettings settings, Clock clock) {
    this.requests = requests;
    this.deadlines = deadlines;
    this.settings = settings;
    this.clock = clock;
  }

  /** Staff agree before the window to object is over; once more changes nothing. */
  TranslationRequest confirm(UUID id, Caller caller) {
    return requests.change(
        load(id, request -> isTranslator(request, id, caller)),
        request -> {
          var end = request.assignment(id).end();
          request.agree(id, deadlines.report(request.details(), end), clock.instant());
        });
  }

  /** The translator objects or withdraws, or a dispatcher does it for somebody who cannot. */
  TranslationRequest withdraw(UUID id, Caller caller) {
    return requests.change(
        load(id, request -> caller.is("DISPATCHER") || isTranslator(request, id, caller)),
        request -> request.withdraw(id, clock.instant()));
  }

  TranslationRequest report(UUID id, Report report, Caller caller) {
    return requests.change(
        load(id, request -> isTranslator(request, id, caller)),
        request -> state(request, id, Side.TRANSLATOR, report));
  }

  /** The institution states what took place, or agrees to what the translator has reported. */
  TranslationRequest attest(UUID id, @Nullable Report own, Caller caller) {
    return requests.change(
        load(id, request -> isInstitution(request, caller)),
        request -> {
          var reported = request.assignment(id).closing().byTranslator();
          var report = own == null ? reported : own;
          if (report == null) {
            throw new InvalidInput("start", "is needed while the translator has not reported");
          }
          state(request, id, Side.INSTITUTION, report);
        });
  }

  TranslationRequest settle(UUID id, Report report) {
    return requests.change(
        load(id, _ -> true),
        request -> {
          check(request, id, report);
          request.settle(id, report, clock.instant());
        });
  }

  private void state(TranslationRequest request, UUID id, Side side, Report report) {
    check(request, id, report);
    var now = clock.instant();
    request.report(
        id, side, report, settings.tolerance(), deadlines.attestation(request.details(), now), now);
  }

  private void check(TranslationRequest request, UUID id, Report report) {
    var bound = request.assignment(id);
    if (report.end().isBefore(report.start())) {
      throw new InvalidInput("end", "lies before the start");
    }
    if (report.end().isAfter(clock.instant())
        || report.start().isBefore(bound.start().minus(LONGEST))
        || report.end().isAfter(bound.end().plus(LONGEST))) {
      throw new InvalidInput("start", "must lie near the session, and nothing in the future");
    }
  }

  private Supplier<TranslationRequest> load(UUID id, Predicate<TranslationRequest> allowed) {
    return () ->
        requests
            .findByAssignment(id)
            .filter(allowed)
            .orElseThrow(() -> new NotFound("assignment", id));
  }

  private static boolean isTranslator(TranslationRequest request, UUID id, Caller caller) {
    return caller.is("TRANSLATOR")
        && caller
            .id("translator_id")
            .filter(request.assignment(id).translatorId()::equals)
            .isPresent();
  }

  private static boolean isInstitution(TranslationRequest request, Caller caller) {
    return caller.is("INSTITUTION")
        && caller
            .id("institution_id")
            .filter(request.details().institutionId()::equals)
            .isPresent();
  }
}
