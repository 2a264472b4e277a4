package org.renkonto.translation.translator;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time; the end itself does not belong to it. */
public record Span(Instant start, Instant end) {

  public Span {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("a span ends after it starts");
    }
  }

  /** The span of this length from {@code start} on. */
  public static Span of(Instant start, Duration length) {
    return new Span(start, start.plus(length));
  }

  /** Whether both share a moment; spans that only touch do not. */
  public boolean overlaps(Span other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** Whether {@code other} lies wholly inside. */
  public boolean covers(Span other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  /** Its length in whole minutes. */
  public long minutes() {
    return Duration.between(start, end).toMinutes();
  }

  /** Minutes that it shares with {@code other}. */
  public long minutesWithin(Span other) {
    return overlaps(other)
        ? new Span(later(start, other.start), earlier(end, other.end)).minutes()
        : 0;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
