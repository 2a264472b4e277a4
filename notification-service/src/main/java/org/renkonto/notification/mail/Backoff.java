package org.renkonto.notification.mail;

import java.time.Duration;

/** How long to wait before the next attempt: doubled each time, spread by chance. */
record Backoff(Duration first, Duration longest) {

  private static final int MOST_DOUBLINGS = 20;

  /**
   * The wait after some failures.
   *
   * @param failures 1 or more
   * @param chance 0 to 1; the wait is 50 to 100 % of the doubled one, so that mails that failed
   *     together do not come back together
   */
  Duration after(int failures, double chance) {
    var doublings = Math.min(failures - 1, MOST_DOUBLINGS);
    var full = first.multipliedBy(1L << doublings);
    var capped = full.compareTo(longest) > 0 ? longest : full;
    return Duration.ofMillis(Math.round(capped.toMillis() * (0.5 + chance / 2)));
  }
}
