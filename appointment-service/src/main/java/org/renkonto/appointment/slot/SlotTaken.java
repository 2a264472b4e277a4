package org.renkonto.appointment.slot;

import java.time.OffsetDateTime;
import java.util.List;
import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody else has the time wished; the next free ones are named. */
public class SlotTaken extends Refusal {

  SlotTaken(List<OffsetDateTime> next) {
    super(HttpStatus.CONFLICT, "slot-taken", "Somebody else has this time; the next free follow.");
    with("next", next);
  }
}
