package org.renkonto.platform.work;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Loads, changes and saves a document once more when somebody else saved it in between. Each lost
 * try means that another one succeeded, so as many rivals must meet as there are tries.
 */
public final class Retry {

  private static final int TRIES = 50;

  /** Some milliseconds, by chance and longer each time, so that rivals do not meet again. */
  private static final RetryTemplate CONFLICTS =
      new RetryTemplate(
          RetryPolicy.builder()
              .predicate(failure -> failure instanceof OptimisticLockingFailureException)
              .maxRetries(TRIES - 1)
              .delay(Duration.ofMillis(2))
              .jitter(Duration.ofMillis(2))
              .multiplier(2)
              .maxDelay(Duration.ofMillis(50))
              .build());

  private Retry() {}

  /**
   * What the attempt answers that was not disturbed; each has to load the present state.
   *
   * @throws OptimisticLockingFailureException the last one, after {@value #TRIES} tries or when
   *     this thread is told to stop
   */
  public static <T> T onConflict(Supplier<T> attempt) {
    return CONFLICTS.invoke(attempt);
  }

  /** The same where somebody else may also have inserted first what the attempt inserts. */
  public static <T> T onInsertConflict(Supplier<T> attempt) {
    return onConflict(
        () -> {
          try {
            return attempt.get();
          } catch (DuplicateKeyException insertedMeanwhile) {
            throw new OptimisticLockingFailureException("inserted meanwhile", insertedMeanwhile);
          }
        });
  }
}
