package org.renkonto.notification.contact;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Without its keyset the service cannot keep an address, and does not start. */
class ContactKeysetMissing extends RuntimeException {

  ContactKeysetMissing(String what, @Nullable Throwable cause) {
    super(what, cause);
  }

  /** Says so in one sentence instead of a stack trace. */
  static class Analyzer extends AbstractFailureAnalyzer<ContactKeysetMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ContactKeysetMissing missing) {
      return new FailureAnalysis(
          "notification-service cannot start because %s.".formatted(missing.getMessage()),
          "Set CONTACT_KEYSET to a Tink AEAD keyset in JSON (for trying out,"
              + " CONTACT_KEYSET_CREATE=true makes one).",
          missing);
    }
  }
}
