package org.renkonto.translation.ranking;

/** The rules that decide who can be asked at all; H1 to H13 are those of the domain text, C3. */
public enum HardRule {
  /** H1: the requester, its body and purpose. */
  REQUESTER_ELIGIBLE,
  /** H2: the terms of the service. */
  TERMS_ACCEPTED,
  /** H3: language pair, variety and level. */
  LANGUAGE,
  /** H4: on site, by phone, by video or in writing. */
  MODE,
  /** H5: proofs valid on the day of service. */
  CREDENTIALS,
  /** H6: not in two sessions at once. */
  NO_OVERLAP,
  /** H7: the journeys from the previous and to the next place. */
  TRAVEL_TIME,
  /** H8: inside available hours. */
  AVAILABILITY,
  /** H10: excluded by institution, client or translator. */
  NOT_EXCLUDED,
  /** H12: the gender, where it is required. */
  GENDER,
  /** H13: the setting, where the translator refuses it. */
  SETTING,
  /** Our own: no further from home than agreed. */
  FURTHEST_TRAVEL,
  /** Our own: in the pool and asked at present. */
  ACTIVE
}
