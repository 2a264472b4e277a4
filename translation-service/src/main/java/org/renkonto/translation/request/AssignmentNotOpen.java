package org.renkonto.translation.request;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The assignment is not in a state, or it is not the time, for this. */
public class AssignmentNotOpen extends Refusal {

  AssignmentNotOpen(Assignment assignment, String why) {
    super(
        HttpStatus.CONFLICT,
        "assignment-not-open",
        "Assignment %s: %s.".formatted(assignment.id(), why));
    with("state", assignment.state());
    with("closing", assignment.closing().state());
  }
}
