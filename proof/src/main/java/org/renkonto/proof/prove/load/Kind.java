package org.renkonto.proof.prove.load;

/** What people do, and the address at which they do it. */
public enum Kind {
  ASK("/api/translation/requests"),
  APPROVE("/api/translation/requests/%s/approval"),
  REJECT("/api/translation/requests/%s/rejection"),
  CANCEL("/api/translation/requests/%s/cancellation"),
  ACCEPT("/api/translation/offers/%s/acceptance"),
  REFUSE("/api/translation/offers/%s/refusal"),
  CONFIRM("/api/translation/assignments/%s/confirmation"),
  WITHDRAW("/api/translation/assignments/%s/withdrawal"),
  REPORT("/api/translation/assignments/%s/report"),
  ATTEST("/api/translation/assignments/%s/attestation"),
  SETTLE("/api/translation/assignments/%s/settlement"),
  BOOK("/api/appointment/appointments"),
  HOLD("/api/appointment/holds"),
  ASK_CODE("/api/appointment/holds/%s/confirmation"),
  ENTER_CODE("/api/appointment/holds/%s/confirmation"),
  MOVE("/api/appointment/appointments/%s/reschedule"),
  CALL_OFF("/api/appointment/appointments/%s/cancellation"),
  LAY_OUT("/api/appointment/%s"),
  REGISTER("/api/translation/%s"),
  CONTACT("/api/notification/contacts/%s");

  private final String path;

  Kind(String path) {
    this.path = path;
  }

  String path(String about) {
    return path.formatted(about);
  }

  String method() {
    return this == CONTACT || this == LAY_OUT ? "PUT" : "POST";
  }
}
