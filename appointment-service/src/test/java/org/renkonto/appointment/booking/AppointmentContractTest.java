package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentBooked;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentCancelled;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentCompleted;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentHeld;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentMissed;
import org.renkonto.appointment.booking.AppointmentEvent.AppointmentRescheduled;
import org.renkonto.appointment.booking.AppointmentEvent.EarlierSlotFree;
import org.renkonto.appointment.booking.AppointmentEvent.PersonArrived;
import org.renkonto.appointment.booking.AppointmentEvent.PersonCalled;
import org.renkonto.appointment.booking.AppointmentEvent.TranslatorMissing;
import org.renkonto.appointment.booking.AppointmentEvent.TranslatorNotNeeded;
import org.renkonto.appointment.booking.AppointmentEvent.TranslatorSought;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.appointment.interpreting.TranslatorNeed;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Visibility;
import org.renkonto.platform.test.Contracts;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class AppointmentContractTest {

  private static final UUID ID = UUID.fromString("40000000-0000-4000-8000-000000000001");
  private static final Instant AT = Instant.parse("2026-12-01T08:00:00Z");
  private static final Meeting MEETING =
      new Meeting(
          UUID.fromString("30000000-0000-4000-8000-000000000001"),
          Instant.parse("2026-12-08T08:00:00Z"),
          Instant.parse("2026-12-08T08:30:00Z"),
          "Europe/Berlin",
          Mode.OFFICE,
          Visibility.NORMAL,
          "p-1",
          "uk",
          true);
  private static final TranslatorNeed NEED =
      new TranslatorNeed(
          UUID.fromString("0b7de0e2-5e6c-4d6a-9b0f-0d0a4c1a9999"),
          "office-jena",
          "COUNSELLING",
          "uk",
          "de",
          TranslatorMode.ON_SITE);

  @Test
  void writes_each_event_as_agreed() {
    Contracts.holds(
        AppointmentEvent.class,
        List.of(
            new AppointmentHeld(ID, MEETING, AT.plusSeconds(900), 1, AT),
            new AppointmentBooked(ID, MEETING, 2, AT),
            new AppointmentRescheduled(
                ID, MEETING, Instant.parse("2026-12-08T09:00:00Z"), 3, CancelledBy.PERSON, AT),
            new AppointmentCancelled(
                ID, MEETING, CancelledBy.OFFICE, TranslatorSearch.NO_TRANSLATOR, AT),
            new TranslatorSought(
                ID, MEETING, 1, false, NEED, Instant.parse("2026-12-03T08:00:00Z"), 2, AT),
            new TranslatorMissing(
                ID,
                MEETING,
                1,
                "office-jena",
                "DECLINED",
                Instant.parse("2026-12-04T08:00:00Z"),
                2,
                AT),
            new TranslatorNotNeeded(ID, 1, AT),
            new AppointmentMissed(ID, MEETING, AT),
            new PersonArrived(ID, MEETING, AT),
            new PersonCalled(ID, MEETING, 1, AT),
            new AppointmentCompleted(ID, MEETING, AT),
            new EarlierSlotFree(ID, MEETING, Instant.parse("2026-12-08T07:30:00Z"), 1, AT)),
        JsonMapper.builder().build());
  }

  @Test
  void reads_whatever_was_ever_agreed_about_requests() {
    var json =
        JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    for (var what :
        List.of(
            "translator-assigned",
            "session-moved",
            "assignment-withdrawn",
            "unmet",
            "rejected",
            "cancelled",
            "not-possible")) {
      var samples = Contracts.samples("translation." + what + ".v1");
      var newest = json.readValue(samples.getLast(), TranslationListener.Happened.class);
      assertThat(newest.appointment())
          .as(what)
          .isEqualTo(new TranslationListener.ForAppointment(ID, 1));
      samples.forEach(sample -> json.readValue(sample, TranslationListener.Happened.class));
    }
  }
}
