package org.renkonto.appointment.office;

import org.renkonto.platform.security.Caller;

/** Who works in the office: dispatchers and counsellors. */
public final class Staff {

  /** For {@code @PreAuthorize}. */
  public static final String ONLY = "hasAnyRole('DISPATCHER', 'COUNSELLOR')";

  private Staff() {}

  /** Whether the caller works in the office. */
  public static boolean is(Caller caller) {
    return caller.is("DISPATCHER") || caller.is("COUNSELLOR");
  }
}
