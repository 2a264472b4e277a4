package org.renkonto.appointment.group;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Staff;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.InvalidInput;

/**
 * Who is to come.
 *
 * @param personSubject absent for one whom staff registered and who cannot be told
 * @param institutionId that registers the person
 */
record Registrant(@Nullable String personSubject, @Nullable UUID institutionId, boolean byStaff) {

  /**
   * @param office whose group it is
   * @param consent whether the person has agreed that an institution registers them
   * @param wished for whom; absent: the caller, or for staff somebody who cannot be told. Who is
   *     neither staff nor an institution comes in person
   */
  static Registrant of(UUID office, @Nullable String wished, boolean consent, Caller caller) {
    var institution = caller.id("institution_id").orElse(null);
    var staff = Staff.of(office, caller);
    var forOthers = staff || institution != null;
    if (wished != null && !staff && institution != null && !consent) {
      throw new InvalidInput("consent", "of the person is needed to register them");
    }
    var subject = wished != null && forOthers ? wished : staff ? null : caller.subject();
    return new Registrant(subject, staff ? null : institution, staff);
  }
}
