package org.renkonto.appointment.office;

import java.util.UUID;
import org.renkonto.platform.security.Caller;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who works in an office: dispatchers and counsellors. The token's {@code office_id} says where; a
 * dispatcher without one works in all of them, a counsellor without one in none.
 */
public final class Staff {

  /** For {@code @PreAuthorize}; in which office is checked when that is known. */
  public static final String ONLY = "hasAnyRole('DISPATCHER', 'COUNSELLOR')";

  private static final String OFFICE = "office_id";

  private Staff() {}

  /** Whether the caller works in this office. */
  public static boolean of(UUID office, Caller caller) {
    if (!isSomewhere(caller)) {
      return false;
    }
    return caller.claims().containsKey(OFFICE)
        ? caller.id(OFFICE).filter(office::equals).isPresent()
        : caller.is("DISPATCHER");
  }

  /** Whether the caller works in any office, and so is no person of this one. */
  public static boolean isSomewhere(Caller caller) {
    return caller.is("DISPATCHER") || caller.is("COUNSELLOR");
  }

  /**
   * Refuses who does not work in this office.
   *
   * @throws AccessDeniedException when it is so
   */
  public static void check(UUID office, Caller caller) {
    if (!of(office, caller)) {
      throw new AccessDeniedException("for the staff of this office only");
    }
  }
}
