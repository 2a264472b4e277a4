package org.renkonto.translation.ranking;

/** The rules that decide who can be asked at all; the codes are those of the domain text, C3. */
public enum HardRule {
  REQUESTER_ELIGIBLE("H1"),
  TERMS_ACCEPTED("H2"),
  LANGUAGE("H3"),
  MODE("H4"),
  CREDENTIALS("H5"),
  NO_OVERLAP("H6"),
  TRAVEL_TIME("H7"),
  AVAILABILITY("H8"),
  NOT_EXCLUDED("H10"),
  GENDER("H12"),
  SETTING("H13"),
  FURTHEST_TRAVEL("H7b"),
  ACTIVE("H0");

  private final String code;

  HardRule(String code) {
    this.code = code;
  }

  /** The short code that the office uses for it; H7b and H0 are our own additions. */
  public String code() {
    return code;
  }
}
