package org.renkonto.appointment.queue;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** No more tickets are given today. */
class TicketsStopped extends Refusal {

  TicketsStopped(StopCode message) {
    super(HttpStatus.CONFLICT, "tickets-stopped", "No more tickets are given today.");
    with("message", message);
  }
}
