package org.renkonto.platform.test;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Whoever waits looks at once and soon again: Awaitility's tenth of a second before the first look
 * and after each is most of what the stories would take. A slow machine has time: the limit is
 * reached only by what does not come at all.
 */
final class SoonAgain implements BeforeAllCallback {

  private static final Duration SOON = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Override
  public void beforeAll(ExtensionContext story) {
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    Awaitility.setDefaultPollInterval(SOON);
    Awaitility.setDefaultTimeout(PATIENCE);
  }
}
