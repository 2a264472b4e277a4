package org.renkonto.appointment.group;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.booking.CancelledBy;
import org.renkonto.appointment.booking.Meeting;
import org.renkonto.appointment.group.GroupEvent.AttendanceRecorded;
import org.renkonto.appointment.group.GroupEvent.GroupCancelled;
import org.renkonto.appointment.group.GroupEvent.GroupPublished;
import org.renkonto.appointment.group.GroupEvent.SeatCancelled;
import org.renkonto.appointment.group.GroupEvent.SeatConfirmed;
import org.renkonto.appointment.group.GroupEvent.SeatGivenUp;
import org.renkonto.appointment.group.GroupEvent.SeatWaitlisted;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Visibility;
import org.renkonto.platform.test.Contracts;
import tools.jackson.databind.json.JsonMapper;

class GroupContractTest {

  private static final UUID ID = UUID.fromString("50000000-0000-4000-8000-000000000001");
  private static final UUID SEAT = UUID.fromString("60000000-0000-4000-8000-000000000001");
  private static final Instant AT = Instant.parse("2026-12-01T08:00:00Z");

  @Test
  void writes_each_event_as_agreed() {
    Contracts.holds(
        GroupEvent.class,
        List.of(
            new GroupPublished(
                ID, meeting(null), Set.of("de"), 20, Instant.parse("2026-12-09T11:00:00Z"), AT),
            new GroupCancelled(ID, meeting(null), AT),
            new SeatConfirmed(ID, SEAT, meeting("p-1"), 2, true, AT),
            new SeatWaitlisted(ID, SEAT, meeting("p-1"), 1, AT),
            new SeatGivenUp(ID, SEAT, meeting("p-1"), 3, CancelledBy.PERSON, AT),
            new SeatCancelled(ID, SEAT, meeting("p-1"), 3, AT),
            new AttendanceRecorded(ID, SEAT, meeting("p-1"), "ATTENDED", AT)),
        JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
            .build());
  }

  private static Meeting meeting(@Nullable String subject) {
    return new Meeting(
        UUID.fromString("30000000-0000-4000-8000-000000000001"),
        Instant.parse("2026-12-10T16:00:00Z"),
        Instant.parse("2026-12-10T18:00:00Z"),
        "Europe/Berlin",
        Mode.OFFICE,
        Visibility.NORMAL,
        subject,
        null,
        false);
  }
}
