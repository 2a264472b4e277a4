package org.renkonto.proof.prove.audit;

import java.time.Duration;

/** How long to look again: while there is less wrong than at the look before, and not for ever. */
final class Patience {

  private final Duration noProgress;
  private final Duration longest;
  private Duration better = Duration.ZERO;
  private int before = Integer.MAX_VALUE;

  /**
   * @param noProgress how long it may last until there is less wrong
   * @param longest how long all of it may last
   */
  Patience(Duration noProgress, Duration longest) {
    this.noProgress = noProgress;
    this.longest = longest;
  }

  /**
   * Whether to look again.
   *
   * @param wrong how much is wrong at this look; more than before is no step back, since news
   *     arrives in parts
   * @param passed since the first look
   */
  boolean isWorthALook(int wrong, Duration passed) {
    if (wrong < before) {
      better = passed;
    }
    before = wrong;
    return wrong > 0
        && passed.minus(better).compareTo(noProgress) < 0
        && passed.compareTo(longest) < 0;
  }
}
