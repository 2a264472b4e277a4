package org.renkonto.notification.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.renkonto.platform.test.Contracts;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** This service reads every sample that was ever agreed of the appointment events it reacts to. */
class AppointmentContractTest {

  private static final Map<String, Class<?>> SHAPES =
      Map.ofEntries(
          Map.entry("appointment.held.v1", AppointmentEvents.Held.class),
          Map.entry("appointment.booked.v1", AppointmentEvents.Booked.class),
          Map.entry("appointment.rescheduled.v1", AppointmentEvents.Rescheduled.class),
          Map.entry("appointment.cancelled.v1", AppointmentEvents.Cancelled.class),
          Map.entry("appointment.earlier-slot-free.v1", AppointmentEvents.EarlierSlotFree.class),
          Map.entry("appointment.translator-sought.v1", AppointmentEvents.TranslatorSought.class),
          Map.entry("appointment.translator-missing.v1", AppointmentEvents.TranslatorMissing.class),
          Map.entry("appointment.person-arrived.v1", AppointmentEvents.Over.class),
          Map.entry("appointment.missed.v1", AppointmentEvents.Over.class),
          Map.entry("appointment.completed.v1", AppointmentEvents.Over.class),
          Map.entry("appointment.seat-confirmed.v1", SeatEvents.SeatConfirmed.class),
          Map.entry("appointment.seat-waitlisted.v1", SeatEvents.SeatChanged.class),
          Map.entry("appointment.seat-given-up.v1", SeatEvents.SeatChanged.class),
          Map.entry("appointment.seat-cancelled.v1", SeatEvents.SeatChanged.class));

  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @TestFactory
  Stream<DynamicTest> every_agreed_sample_is_read() {
    return SHAPES.entrySet().stream()
        .flatMap(
            event ->
                Contracts.samples(event.getKey()).stream()
                    .map(
                        sample ->
                            dynamicTest(
                                event.getKey(),
                                () ->
                                    assertThat(json.readValue(sample, event.getValue()))
                                        .hasNoNullFieldsOrPropertiesExcept("cause"))));
  }

  @Test
  void the_meeting_is_read_field_by_field() {
    var booked =
        json.readValue(Contracts.sample("appointment.booked.v1"), AppointmentEvents.Booked.class);

    assertThat(booked.link()).isEqualTo(2);
    assertThat(booked.meeting().whom()).contains("p-1");
    assertThat(booked.meeting().appointment(booked.appointmentId(), 2))
        .hasToString(
            "Appointment[id=40000000-0000-4000-8000-000000000001, link=2,"
                + " start=2026-12-08T08:00:00Z, end=2026-12-08T08:30:00Z, zone=Europe/Berlin,"
                + " mode=OFFICE, other=null]");
  }

  @Test
  void why_it_was_called_off_is_read_where_it_is_said() {
    var reasons =
        Contracts.samples("appointment.cancelled.v1").stream()
            .map(sample -> json.readValue(sample, AppointmentEvents.Cancelled.class).why());

    assertThat(reasons).containsExactly("PERSON", "NO_TRANSLATOR");
  }

  @Test
  void an_appointment_that_is_not_to_be_told_has_nobody_to_tell() {
    var sample = Contracts.sample("appointment.booked.v1");
    for (var visibility : new String[] {"NO_MESSAGE", "HIDDEN", "SOMETHING_NEW"}) {
      var event =
          json.readValue(sample.replace("NORMAL", visibility), AppointmentEvents.Booked.class);
      assertThat(event.meeting().whom()).isEmpty();
    }
  }
}
