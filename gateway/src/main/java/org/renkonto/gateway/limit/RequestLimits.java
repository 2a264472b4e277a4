package org.renkonto.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * The limits of one kind, for instance of subjects: a bucket for each, the least used forgotten.
 */
final class RequestLimits {

  private final String kind;
  private final int quota;
  private final Duration period;
  private final String policy;
  private final Cache<String, Bucket> buckets;

  RequestLimits(String kind, int quota, LimitSettings settings) {
    this.kind = kind;
    this.quota = quota;
    this.period = settings.period();
    this.policy = "\"%s\";q=%d;w=%d".formatted(kind, quota, period.toSeconds());
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(settings.remembered())
            .expireAfterAccess(settings.period())
            .build();
  }

  /** Takes one request out of the bucket of this subject or institution, if there is one left. */
  Taken take(String whose) {
    var bucket = buckets.get(whose, _ -> bucket());
    return new Taken(this, bucket, bucket.tryConsumeAndReturnRemaining(1));
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, period))
        .build();
  }

  String kind() {
    return kind;
  }

  /** As the header RateLimit-Policy says it. */
  String policy() {
    return policy;
  }

  /** What became of one request. */
  record Taken(RequestLimits limits, Bucket bucket, ConsumptionProbe probe) {

    boolean refused() {
      return !probe.isConsumed();
    }

    void giveBack() {
      bucket.addTokens(1);
    }

    /** When the next request is possible. */
    long retryAfterSeconds() {
      return ceilSeconds(probe.getNanosToWaitForRefill());
    }

    /** As the header RateLimit says it. */
    String state() {
      return '"'
          + limits.kind
          + "\";r="
          + probe.getRemainingTokens()
          + ";t="
          + ceilSeconds(probe.getNanosToWaitForReset());
    }

    private static long ceilSeconds(long nanos) {
      return Math.max(1, Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds());
    }
  }
}
