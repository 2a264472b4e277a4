package org.renkonto.translation.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.renkonto.translation.institution.Priority;
import org.renkonto.translation.ranking.UnmetCause;
import org.renkonto.translation.request.TranslationRequests;
import org.springframework.stereotype.Component;

/**
 * How searches end, for those who watch the machines: how long it took to find a translator, and
 * why none was found. Codes only, so that nothing can be learnt about a person. An event that comes
 * twice is counted twice; the office's figures are those of the statistics.
 */
@Component
class SearchMetrics {

  private static final Duration[] STEPS =
      Stream.of("PT5M", "PT15M", "PT1H", "PT4H", "PT12H", "P1D", "P2D", "P4D", "P8D")
          .map(Duration::parse)
          .toArray(Duration[]::new);

  private final TranslationRequests requests;
  private final MeterRegistry metrics;

  /** All codes count from 0, so that the first one is seen to be one more. */
  SearchMetrics(TranslationRequests requests, MeterRegistry metrics) {
    this.requests = requests;
    this.metrics = metrics;
    Stream.of(Priority.values()).forEach(this::toFill);
    Stream.of(UnmetCause.values()).forEach(cause -> unmetBecause(cause.name()));
  }

  /** A translator was found for the request. */
  void filled(UUID requestId, Instant at) {
    requests
        .findById(requestId)
        .ifPresent(
            request ->
                toFill(request.details().priority())
                    .record(Duration.between(request.submittedAt(), at)));
  }

  /**
   * Nobody was found.
   *
   * @param cause a code of {@link UnmetCause}, perhaps of a newer version
   */
  void unmet(String cause) {
    unmetBecause(cause).increment();
  }

  private Timer toFill(Priority priority) {
    return Timer.builder("renkonto.requests.fill")
        .description("from asking until a translator is assigned")
        .tag("priority", priority.name())
        .serviceLevelObjectives(STEPS)
        .register(metrics);
  }

  private Counter unmetBecause(String cause) {
    return Counter.builder("renkonto.requests.unmet")
        .description("requests that found nobody")
        .tag("cause", cause)
        .register(metrics);
  }
}
