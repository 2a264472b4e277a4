package org.renkonto.translation.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.renkonto.translation.institution.Institution.Profile;
import org.renkonto.translation.institution.Institution.State;
import org.renkonto.translation.institution.InstitutionEvent.InstitutionApproved;
import org.renkonto.translation.institution.InstitutionEvent.InstitutionRegistered;
import org.renkonto.translation.institution.InstitutionEvent.InstitutionSuspended;

class InstitutionTest {

  static final UUID ID = UUID.fromString("5b0cfd0f-1c9b-4d0e-9f1b-0c1d2e3f4a5b");
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  static final Profile HOSPITAL =
      new Profile(InstitutionType.HEALTH, "St. Nikolaus-Hospital", "4700", "Eupen", "subject-1");

  Institution institution = Institution.register(ID, HOSPITAL, State.PENDING, NOW);

  @Test
  void registration_is_announced_without_the_name() {
    assertThat(institution.raised())
        .containsExactly(
            new InstitutionRegistered(
                ID, "subject-1", InstitutionType.HEALTH, "4700", State.PENDING, NOW));
  }

  @Test
  void approval_is_announced_once() {
    institution.approve(NOW);
    institution.approve(NOW.plusSeconds(60));

    assertThat(institution.state()).isEqualTo(State.APPROVED);
    assertThat(institution.raised())
        .hasSize(2)
        .last()
        .isEqualTo(new InstitutionApproved(ID, "subject-1", NOW));
  }

  @Test
  void a_suspended_institution_may_be_approved_again() {
    institution.suspend(NOW);
    institution.suspend(NOW);
    institution.approve(NOW);

    assertThat(institution.state()).isEqualTo(State.APPROVED);
    assertThat(institution.raised())
        .hasSize(3)
        .contains(new InstitutionSuspended(ID, "subject-1", NOW));
  }
}
