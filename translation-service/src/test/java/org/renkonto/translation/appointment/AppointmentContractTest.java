package org.renkonto.translation.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Contracts;
import org.renkonto.translation.appointment.AppointmentListener.NotNeeded;
import org.renkonto.translation.appointment.AppointmentListener.Sought;
import org.renkonto.translation.appointment.AppointmentNeedEvent.TranslationNotPossible;
import org.renkonto.translation.request.ForAppointment;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class AppointmentContractTest {

  private static final UUID ID = UUID.fromString("40000000-0000-4000-8000-000000000001");
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @Test
  void what_cannot_be_asked_for_is_written_as_agreed() {
    Contracts.holds(
        AppointmentNeedEvent.class,
        List.of(
            new TranslationNotPossible(
                new ForAppointment(ID, 1),
                "INSTITUTION_NOT_ELIGIBLE",
                Instant.parse("2026-12-01T08:00:00Z"))),
        JSON);
  }

  @Test
  void every_need_ever_agreed_is_read() {
    for (var sample : Contracts.samples("appointment.translator-sought.v1")) {
      var read = JSON.readValue(sample, Sought.class);
      assertThat(read.appointmentId()).isEqualTo(ID);
      assertThat(read.wanted().minutes()).isEqualTo(30);
      assertThat(read.wanted().request(ID, new ForAppointment(ID, read.round())).language())
          .isEqualTo("uk");
    }
    for (var sample : Contracts.samples("appointment.translator-not-needed.v1")) {
      assertThat(JSON.readValue(sample, NotNeeded.class).round()).isEqualTo(1);
    }
  }
}
