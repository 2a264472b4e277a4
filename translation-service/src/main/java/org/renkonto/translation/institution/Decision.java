package org.renkonto.translation.institution;

/**
 * What the policy says to a request.
 *
 * @param allowed whether it may be made
 * @param priority in which order it is served; the last one where it is not allowed
 * @param needsApproval whether a dispatcher approves it first
 * @param policy the name of the policy that decided, "NONE" where none covers the place
 * @param reason why
 */
public record Decision(
    boolean allowed, Priority priority, boolean needsApproval, String policy, Reason reason) {

  /** Why a policy decided as it did. */
  public enum Reason {
    /** A row allows it. */
    ROW_ALLOWS,
    /** No policy covers the place. */
    TERRITORY,
    /** Institutions of this type cannot ask there at all. */
    INSTITUTION_TYPE,
    /** They can ask, but not for this. */
    SETTING
  }

  static Decision denied(String policy, Reason reason) {
    return new Decision(false, Priority.FREE_CAPACITY, false, policy, reason);
  }

  /**
   * This decision where it allows.
   *
   * @throws InstitutionNotEligible where it does not
   */
  public Decision orRefuse() {
    if (!allowed) {
      throw new InstitutionNotEligible(policy, reason);
    }
    return this;
  }
}
