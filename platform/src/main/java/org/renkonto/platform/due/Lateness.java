package org.renkonto.platform.due;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How late steps are, in seconds: how long the oldest deadline has waited that nobody has taken, or
 * how long ago this instance last managed to look, where that is longer. Each instance looks at the
 * same store: of several, the largest value counts, never the sum.
 */
final class Lateness {

  private final Clock clock;
  private volatile Instant since;

  Lateness(Clock clock, MeterRegistry metrics, String document) {
    this.clock = clock;
    this.since = clock.instant();
    TimeGauge.builder("renkonto.due.late", this, TimeUnit.SECONDS, Lateness::seconds)
        .description("age of the oldest deadline not taken, or of the last look")
        .tag("document", document)
        .register(metrics);
  }

  /**
   * The store was asked.
   *
   * @param oldest the oldest deadline that has passed; null when none has
   */
  void looked(@Nullable Instant oldest) {
    since = oldest == null ? clock.instant() : oldest;
  }

  private double seconds() {
    return Duration.between(since, clock.instant()).toMillis() / 1000.0;
  }
}
