package org.renkonto.translation.institution;

/** What kind of body asks; one of the two things that eligibility hangs on. */
public enum InstitutionType {
  SOCIAL,
  HEALTH,
  SCHOOL,
  PUBLIC_AUTHORITY,
  LAWYER,
  INDEPENDENT_AGENCY,
  DAY_CARE,
  /** The migration office itself, for its own appointments. */
  OFFICE,
  /** Known only so that it can be refused. */
  COMPANY,
  /** Known only so that it can be refused. */
  PRIVATE_PERSON
}
