package org.renkonto.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.junit.jupiter.api.Test;
import org.renkonto.notification.inbox.CalendarEntry;
import org.renkonto.notification.inbox.CalendarEntry.Method;

class CalendarPartTest {

  private static final UUID REQUEST = UUID.fromString("6a1f6f0e-3f0b-4b7e-8a51-6b1f0c2d2222");
  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

  @Test
  void an_appointment_says_when_on_the_wall_clock_of_the_place() {
    var text = part(Method.REQUEST, 4, "Europe/Brussels");

    assertThat(unfolded(text))
        .contains(
            "METHOD:REQUEST",
            "STATUS:CONFIRMED",
            "UID:6a1f6f0e-3f0b-4b7e-8a51-6b1f0c2d2222@renkonto",
            "SEQUENCE:4",
            "DTSTAMP:20261201T080000Z",
            "DTSTART;TZID=Europe/Brussels:20261203T093000",
            "DTEND;TZID=Europe/Brussels:20261203T103000",
            "BEGIN:VTIMEZONE",
            "LOCATION:4700 Eupen",
            "ORGANIZER:mailto:office@example.org");
  }

  @Test
  void a_cancellation_has_the_same_uid_and_a_greater_sequence() {
    var text = part(Method.CANCEL, 6, "Europe/Brussels");

    assertThat(unfolded(text))
        .contains(
            "METHOD:CANCEL",
            "STATUS:CANCELLED",
            "UID:6a1f6f0e-3f0b-4b7e-8a51-6b1f0c2d2222@renkonto",
            "SEQUENCE:6");
  }

  @Test
  void it_can_be_read_by_the_rules_of_the_format() throws IOException, ParserException {
    var calendar =
        new CalendarBuilder().build(new StringReader(part(Method.REQUEST, 1, "Europe/Berlin")));

    assertThat(calendar.validate().hasErrors()).isFalse();
  }

  @Test
  void composed_again_it_is_the_same() {
    assertThat(part(Method.REQUEST, 1, "Europe/Berlin"))
        .isEqualTo(part(Method.REQUEST, 1, "Europe/Berlin"));
  }

  @Test
  void a_zone_that_calendars_do_not_know_is_written_as_utc() {
    assertThat(part(Method.REQUEST, 1, "+02:00")).contains("DTSTART:20261203T083000Z");
  }

  @Test
  void a_session_in_the_hour_that_occurs_twice_is_written_as_utc() {
    var second = Instant.parse("2027-10-31T01:30:00Z");

    assertThat(part(Method.REQUEST, 1, "Europe/Brussels", second))
        .contains("DTSTART:20271031T013000Z", "DTEND:20271031T023000Z");
  }

  private static String part(Method method, long sequence, String zone) {
    return part(method, sequence, zone, Instant.parse("2026-12-03T08:30:00Z"));
  }

  private static String part(Method method, long sequence, String zone, Instant start) {
    return new CalendarPart(
            REQUEST.toString(),
            new CalendarEntry(method, sequence),
            start,
            start.plusSeconds(3600),
            ZoneId.of(zone),
            "Übersetzung: Arabisch – Deutsch",
            "4700 Eupen",
            NOW)
        .text("office@example.org", "ar-1@example.org");
  }

  private static String unfolded(String text) {
    return text.replace("\r\n ", "");
  }
}
