package org.renkonto.appointment.queue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The counsellor has somebody at the desk. */
class DeskOccupied extends Refusal {

  /**
   * @param ticket of who is there; null when that has just changed
   */
  DeskOccupied(@Nullable UUID ticket) {
    super(
        HttpStatus.CONFLICT,
        "desk-occupied",
        "This counsellor has somebody; finish, park or forward that ticket first.");
    if (ticket != null) {
      with("ticket", ticket);
    }
  }
}
