package org.renkonto.notification.link;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Without its key the service cannot write a link that works, and does not start. */
class LinkKeyMissing extends RuntimeException {

  LinkKeyMissing(String what) {
    super(what);
  }

  /** Says so in one sentence instead of a stack trace. */
  static class Analyzer extends AbstractFailureAnalyzer<LinkKeyMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable root, LinkKeyMissing missing) {
      return new FailureAnalysis(
          "notification-service cannot start because %s.".formatted(missing.getMessage()),
          "Set LINK_KEY to the secret of 32 or more characters that appointment-service has.",
          missing);
    }
  }
}
