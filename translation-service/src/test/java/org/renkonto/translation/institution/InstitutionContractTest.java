package org.renkonto.translation.institution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Contracts;
import org.renkonto.translation.institution.InstitutionEvent.InstitutionApproved;
import org.renkonto.translation.institution.InstitutionEvent.InstitutionRegistered;
import org.renkonto.translation.institution.InstitutionEvent.InstitutionSuspended;
import tools.jackson.databind.json.JsonMapper;

class InstitutionContractTest {

  @Test
  void writes_each_event_as_agreed() {
    var id = UUID.fromString("0b7de0e2-5e6c-4d6a-9b0f-0d0a4c1a1111");
    var at = Instant.parse("2026-12-01T08:00:00Z");
    Contracts.holds(
        InstitutionEvent.class,
        List.of(
            new InstitutionRegistered(
                id,
                "hospital-eupen",
                InstitutionType.HEALTH,
                "4700",
                Institution.State.PENDING,
                at),
            new InstitutionApproved(id, "hospital-eupen", at),
            new InstitutionSuspended(id, "hospital-eupen", at)),
        JsonMapper.builder().build());
  }
}
