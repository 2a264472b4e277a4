package org.renkonto.appointment.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.appointment.queue.WaitingRoom.STAFF;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.booking.AppointmentState;
import org.renkonto.appointment.booking.Door;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An appointment follows its ticket, whatever came between the two writes. */
@ServiceTest
class AttendanceTest {

  private static final Instant NINE = Instant.parse("2026-12-07T08:00:00Z");

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired Attendance attendance;
  @Autowired Tickets tickets;

  WaitingRoom eupen;
  Desk desk;
  UUID booked;

  @BeforeEach
  void monday_morning() {
    clock.set(NINE);
    eupen = WaitingRoom.eupen(new Http("http://localhost:" + port), 20);
    desk = new Desk(eupen.hasCounsellor("desk-1", "c-1"), "desk-1");
    eupen.hasReason("ADVICE");
    booked = eupen.isBooked("ADVICE", "2026-12-07T09:30:00+01:00", desk.unit());
  }

  @Test
  void a_service_that_died_after_writing_the_ticket_leaves_nobody_waiting_in_vain() {
    tickets.add(ticket());
    await().until(() -> eupen.appointment(booked).equals("ARRIVED"));
    assertThat(eupen.numbersWaiting()).containsExactly("A1");
  }

  @Test
  void an_older_step_that_comes_late_or_twice_undoes_nothing() {
    var ticket = ticket();
    attendance.follow(ticket);
    ticket.call(desk, NINE);
    attendance.follow(ticket);
    attendance.follow(ticket);
    var after = attendance.follow(ticket());
    assertThat(after.state()).isEqualTo(AppointmentState.CALLED);
    assertThat(after.visit().called()).isEqualTo(1);
  }

  @Test
  void steps_that_were_missed_are_made_up_for_at_once() {
    var ticket = ticket();
    ticket.call(desk, NINE);
    attendance.follow(ticket);
    ticket.park(NINE);
    ticket.comeBack(NINE);
    ticket.call(desk, NINE);
    ticket.call(desk, NINE);
    ticket.start(NINE);
    assertThat(attendance.follow(ticket).state()).isEqualTo(AppointmentState.IN_SERVICE);
    ticket.forward("ADVICE", null, NINE);
    assertThat(attendance.follow(ticket).state()).isEqualTo(AppointmentState.ARRIVED);
    ticket.call(desk, NINE);
    ticket.noShow(NINE);
    assertThat(attendance.follow(ticket).state()).isEqualTo(AppointmentState.MISSED);
  }

  @Test
  void an_appointment_called_off_in_the_moment_of_arrival_takes_its_ticket_along() {
    eupen.post("appointments/" + booked + "/cancellation", STAFF, null);
    tickets.add(ticket());
    await().until(() -> tickets.get(booked).state() == TicketState.CANCELLED);
    assertThat(eupen.numbersWaiting()).isEmpty();
  }

  @Test
  void who_was_let_in_when_the_translator_withdrew_has_arrived_and_is_not_called_off() {
    var jena = Door.jena(new Http("http://localhost:" + port));
    jena.offersTranslators();
    jena.hasUnit("COUNSELLOR", "c-1", "de");
    jena.hasReason("ADVICE", "ANYONE", "\"COUNSELLOR\"");
    var wanted =
        jena.wanted("ADVICE", "2026-12-08T09:00:00+01:00")
            .replace("}", ",\"language\":\"uk\",\"translatorNeeded\":true}");
    booked = Door.id(jena.post("appointments", STAFF, wanted));
    assertThat(eupen.appointment(booked)).isEqualTo("TRANSLATOR_SOUGHT");

    tickets.add(ticket());

    await().until(() -> eupen.appointment(booked).equals("ARRIVED"));
  }

  private Ticket ticket() {
    var day = LocalDate.parse("2026-12-07");
    var evening = NINE.plusSeconds(14_400);
    var who = Arrival.forAppointment(eupen.office(), day, "A1", null, NINE, evening);
    return Ticket.checkIn(booked, who, "ADVICE", NINE.plusSeconds(1800), desk.unit());
  }
}
