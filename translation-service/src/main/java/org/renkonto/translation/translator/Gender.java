package org.renkonto.translation.translator;

/** The gender a translator declares; asked for only where a talk needs it (rule R8). */
public enum Gender {
  FEMALE,
  MALE,
  OTHER
}
