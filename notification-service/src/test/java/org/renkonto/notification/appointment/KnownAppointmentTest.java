package org.renkonto.notification.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.renkonto.notification.appointment.KnownAppointment.State;
import org.renkonto.notification.inbox.CalendarEntry;
import org.renkonto.notification.text.Appointment;
import org.renkonto.notification.text.Template;

class KnownAppointmentTest {

  private static final Instant START = Instant.parse("2026-12-08T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

  @Test
  void a_mail_that_was_held_up_says_only_what_still_holds() {
    assertThat(stillSaid(State.SOUGHT, Template.APPOINTMENT_BOOKED)).isFalse();
    assertThat(stillSaid(State.SOUGHT, Template.APPOINTMENT_REMINDER)).isFalse();
    assertThat(stillSaid(State.SOUGHT, Template.APPOINTMENT_TRANSLATOR_SOUGHT)).isTrue();
    assertThat(stillSaid(State.MISSING, Template.APPOINTMENT_TRANSLATOR_SOUGHT)).isFalse();
    assertThat(stillSaid(State.MISSING, Template.APPOINTMENT_TRANSLATOR_MISSING)).isTrue();
    assertThat(stillSaid(State.AGREED, Template.APPOINTMENT_TRANSLATOR_SOUGHT_AGAIN)).isFalse();
    assertThat(stillSaid(State.AGREED, Template.APPOINTMENT_TRANSLATOR_MISSING)).isFalse();
    assertThat(stillSaid(State.AGREED, Template.APPOINTMENT_REMINDER)).isTrue();
    assertThat(stillSaid(State.SEATED, Template.SEAT_WAITLISTED)).isFalse();
    assertThat(stillSaid(State.SEATED, Template.SEAT_REMINDER)).isTrue();
    assertThat(stillSaid(State.WAITLISTED, Template.SEAT_CONFIRMED)).isFalse();
  }

  @Test
  void a_new_time_is_told_also_while_a_translator_is_sought_for_it() {
    assertThat(stillSaid(State.SOUGHT, Template.APPOINTMENT_MOVED)).isTrue();
    assertThat(stillSaid(State.MISSING, Template.APPOINTMENT_MOVED)).isTrue();
  }

  @Test
  void nothing_with_a_link_is_said_when_it_is_over_or_the_link_is_older() {
    var over = known(null, State.OVER, 2);
    assertThat(Arrays.stream(Template.values()).filter(Template::tellsLink))
        .allMatch(template -> over.overtook(template, 2));
    assertThat(known(null, State.AGREED, 3).overtook(Template.APPOINTMENT_BOOKED, 2)).isTrue();
  }

  @Test
  void only_what_was_certain_is_taken_out_of_a_calendar() {
    var waits = known(null, State.WAITLISTED, KnownAppointment.NO_LINK);
    var seated = known(waits, State.SEATED, 2);

    assertThat(known(waits, State.OVER, KnownAppointment.NO_LINK).cancelling(2))
        .isEqualTo(CalendarEntry.NONE);
    assertThat(known(seated, State.OVER, KnownAppointment.NO_LINK).cancelling(3))
        .isEqualTo(new CalendarEntry(CalendarEntry.Method.CANCEL, 3));
  }

  @Test
  void only_of_what_is_certain_people_are_reminded() {
    var threeHoursBefore = START.minusSeconds(3 * 3600);
    assertThat(List.of(State.values()))
        .filteredOn(state -> known(null, state, 2).reminderDue(threeHoursBefore).isPresent())
        .containsExactly(State.AGREED, State.SEATED);
  }

  private static boolean stillSaid(State state, Template template) {
    return !known(null, state, 2).overtook(template, 2);
  }

  private static KnownAppointment known(KnownAppointment before, State state, int link) {
    var zone = ZoneId.of("Europe/Berlin");
    var said =
        new Appointment(new UUID(1, 1), link, START, START.plusSeconds(1800), zone, "OFFICE", null);
    return KnownAppointment.by(before, "p-1", said, state, 1, NOW);
  }
}
