package org.renkonto.appointment.group;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** As many have registered as one group can hold. */
public class WaitingListFull extends Refusal {

  WaitingListFull() {
    super(
        HttpStatus.CONFLICT,
        "waiting-list-full",
        "Nobody else can wait for this group; please look for another.");
  }
}
