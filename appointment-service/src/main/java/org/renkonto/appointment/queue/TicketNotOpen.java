package org.renkonto.appointment.queue;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The ticket stands where this cannot be done. */
class TicketNotOpen extends Refusal {

  TicketNotOpen(TicketState state) {
    super(
        HttpStatus.CONFLICT,
        "ticket-not-open",
        "That cannot be done with a ticket that is %s.".formatted(state));
    with("state", state);
  }
}
