package org.renkonto.appointment.group;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Before the start, or for somebody who had no seat, nobody was there. */
public class AttendanceNotPossible extends Refusal {

  AttendanceNotPossible(Registration.State state) {
    super(
        HttpStatus.CONFLICT,
        "attendance-not-possible",
        "Attendance is noted from the start on, for those with a seat; this one is %s."
            .formatted(state));
  }
}
