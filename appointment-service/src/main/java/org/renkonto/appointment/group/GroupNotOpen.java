package org.renkonto.appointment.group;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The group stands where this cannot be done. */
public class GroupNotOpen extends Refusal {

  GroupNotOpen(Group.State state) {
    super(
        HttpStatus.CONFLICT,
        "group-not-open",
        "That cannot be done with a group that is %s.".formatted(state));
  }
}
