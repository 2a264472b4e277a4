package org.renkonto.appointment.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.queue.QueueEvent.QueueResumed;
import org.renkonto.appointment.queue.QueueEvent.QueueStopped;
import org.renkonto.appointment.queue.QueueEvent.TicketEnded;
import org.renkonto.appointment.queue.QueueEvent.TicketIssued;
import org.renkonto.platform.test.Contracts;
import tools.jackson.databind.json.JsonMapper;

class QueueContractTest {

  private static final UUID TICKET = UUID.fromString("50000000-0000-4000-8000-000000000001");
  private static final UUID OFFICE = UUID.fromString("30000000-0000-4000-8000-000000000001");
  private static final LocalDate DAY = LocalDate.parse("2026-12-07");
  private static final Instant NINE = Instant.parse("2026-12-07T08:00:00Z");

  @Test
  void writes_each_event_as_agreed() {
    Contracts.holds(
        QueueEvent.class,
        List.of(
            new TicketIssued(TICKET, OFFICE, DAY, "W12", NINE),
            new TicketEnded(
                TICKET,
                OFFICE,
                TicketState.FINISHED,
                NINE,
                NINE.plusSeconds(1200),
                NINE.plusSeconds(2400)),
            new QueueStopped(OFFICE, DAY, StopCode.MANY_WAITING, NINE.plusSeconds(5400)),
            new QueueResumed(OFFICE, DAY, NINE.plusSeconds(6300))),
        JsonMapper.builder().build());
  }
}
