package org.renkonto.translation.translator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proof such as a certificate or a police record, judged on the day of service (rule R20).
 *
 * @param kind a code, such as {@code POLICE_RECORD}
 * @param validFrom first day, absent where unknown
 * @param validUntil last day, absent where it does not end
 */
public record Credential(
    String kind, Proof proof, @Nullable LocalDate validFrom, @Nullable LocalDate validUntil) {

  /** What the office knows about the document itself. */
  public enum Proof {
    VERIFIED,
    UNVERIFIED,
    REVOKED
  }

  /** The four answers of rule R20: not verifiable is not the same as not valid. */
  public enum Standing {
    VALID,
    UNVERIFIED,
    EXPIRED,
    REVOKED
  }

  /** How it stands on {@code day}. */
  public Standing on(LocalDate day) {
    if (proof == Proof.REVOKED) {
      return Standing.REVOKED;
    }
    if ((validUntil != null && day.isAfter(validUntil))
        || (validFrom != null && day.isBefore(validFrom))) {
      return Standing.EXPIRED;
    }
    return proof == Proof.VERIFIED ? Standing.VALID : Standing.UNVERIFIED;
  }
}
