package org.renkonto.translation.institution;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.web.ETags;
import org.renkonto.platform.web.NotFound;
import org.renkonto.translation.institution.Institution.Profile;
import org.renkonto.translation.institution.Institution.State;
import org.renkonto.translation.place.Place;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Everything the office can do with institutions. */
@Service
class InstitutionDesk {

  /**
   * @param state PENDING when it registers itself, APPROVED when a dispatcher does it
   */
  record RegisterInstitution(
      UUID id, InstitutionType type, String name, Place place, String contactSubject, State state) {

    Profile profile() {
      return new Profile(type, name, place.postcode(), place.name(), contactSubject);
    }
  }

  /**
   * @param ifMatch the ETag that the dispatcher has seen
   */
  record ApproveInstitution(UUID id, @Nullable String ifMatch) {}

  /**
   * @param ifMatch the ETag that the dispatcher has seen
   */
  record SuspendInstitution(UUID id, @Nullable String ifMatch) {}

  private final Institutions institutions;
  private final EligibilityPolicy policy;
  private final Clock clock;

  InstitutionDesk(Institutions institutions, EligibilityPolicy policy, Clock clock) {
    this.institutions = institutions;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Registers it; the same registration again changes nothing.
   *
   * @throws InstitutionNotEligible when no row of the policy lets such a body ask there
   * @throws InstitutionAlreadyRegistered when the id is taken with other particulars
   */
  @PreAuthorize("hasAnyRole('DISPATCHER', 'INSTITUTION')")
  Institution handle(RegisterInstitution command) {
    policy.decide(command.type(), command.place()).orRefuse();
    return institutions
        .findById(command.id())
        .map(known -> same(known, command))
        .orElseGet(() -> register(command));
  }

  @PreAuthorize("hasRole('DISPATCHER')")
  Institution handle(ApproveInstitution command) {
    var institution = find(command.id());
    ETags.check(command.ifMatch(), institution.version());
    institution.approve(clock.instant());
    return institutions.save(institution);
  }

  @PreAuthorize("hasRole('DISPATCHER')")
  Institution handle(SuspendInstitution command) {
    var institution = find(command.id());
    ETags.check(command.ifMatch(), institution.version());
    institution.suspend(clock.instant());
    return institutions.save(institution);
  }

  private Institution register(RegisterInstitution command) {
    try {
      return institutions.save(
          Institution.register(command.id(), command.profile(), command.state(), clock.instant()));
    } catch (DuplicateKeyException sameMoment) {
      return same(find(command.id()), command);
    }
  }

  private static Institution same(Institution known, RegisterInstitution command) {
    if (!known.profile().equals(command.profile())) {
      throw new InstitutionAlreadyRegistered(command.id());
    }
    return known;
  }

  private Institution find(UUID id) {
    return institutions.findById(id).orElseThrow(() -> new NotFound("institution", id));
  }
}
