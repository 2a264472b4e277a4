package org.renkonto.appointment.group;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Staff;
import org.renkonto.platform.security.Caller;

/**
 * Who is to come.
 *
 * @param personSubject absent for one whom staff registered and who cannot be told
 * @param institutionId that registers the person
 */
record Registrant(@Nullable String personSubject, @Nullable UUID institutionId, boolean byStaff) {

  /**
   * @param office whose group it is
   * @param wished for whom; absent: the caller, or for staff somebody who cannot be told. Who is
   *     neither staff nor an institution comes in person
   */
  static Registrant of(UUID office, @Nullable String wished, Caller caller) {
    var institution = caller.id("institution_id").orElse(null);
    var staff = Staff.of(office, caller);
    var forOthers = staff || institution != null;
    var subject = wished != null && forOthers ? wished : staff ? null : caller.subject();
    return new Registrant(subject, staff ? null : institution, staff);
  }
}
