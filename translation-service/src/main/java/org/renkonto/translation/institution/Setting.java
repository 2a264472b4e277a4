package org.renkonto.translation.institution;

/** What the conversation is about, as a code: never a free text, never about a person. */
public enum Setting {
  /** Doctor, hospital, therapy, midwife. */
  HEALTH,
  /** Social office, youth welfare, women's shelter. */
  SOCIAL,
  /** School and day-care, parents' evenings included. */
  SCHOOL,
  /** Town hall, employment office, registration. */
  ADMINISTRATION,
  /** Advice on integration, work, housing, debts. */
  COUNSELLING,
  /** Right of residence and asylum. */
  RESIDENCE_LAW,
  /** Police, court, notary: needs a sworn translator (interpreting.md R28). */
  POLICE_OR_COURT,
  /** None of these; a dispatcher looks at it. */
  OTHER
}
