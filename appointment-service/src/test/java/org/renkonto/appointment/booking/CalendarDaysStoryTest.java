package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.appointment.booking.Door.PERSON;
import static org.renkonto.appointment.booking.Door.STAFF;
import static org.renkonto.appointment.booking.Door.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Both clock changes in both zones, Easter Monday and 15 November, over HTTP. */
@ServiceTest
class CalendarDaysStoryTest {

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  @Test
  void in_spring_the_skipped_hour_offers_no_slot_and_cannot_be_booked_in_either_zone() {
    clock.set(Instant.parse("2026-03-20T08:00:00Z"));
    for (var office : bothOffices("SUNDAY", "01:00", "04:00")) {
      assertThat(starts(office, "2026-03-29"))
          .containsExactly(
              "2026-03-29T01:00:00+01:00",
              "2026-03-29T01:30:00+01:00",
              "2026-03-29T03:00:00+02:00",
              "2026-03-29T03:30:00+02:00");
      var skipped = office.books("ADVICE", "2026-03-29T02:30:00+01:00");
      assertThat(skipped.json().path("start").asString())
          .as("the moment exists; the clock shows 3:30 then")
          .isEqualTo("2026-03-29T03:30:00+02:00");
      assertThat(office.books("ADVICE", "2026-03-29T03:30:00+02:00").problem())
          .isEqualTo("slot-taken");
    }
  }

  @Test
  void in_autumn_the_doubled_hour_is_two_hours_and_each_is_booked_for_itself_in_either_zone() {
    clock.set(Instant.parse("2026-10-20T08:00:00Z"));
    for (var office : bothOffices("SUNDAY", "02:00", "03:00")) {
      var all =
          List.of(
              "2026-10-25T02:00:00+02:00",
              "2026-10-25T02:30:00+02:00",
              "2026-10-25T02:00:00+01:00",
              "2026-10-25T02:30:00+01:00");
      assertThat(starts(office, "2026-10-25")).containsExactlyElementsOf(all);
      var ids =
          List.of(
              id(office.books("ADVICE", "2026-10-25T02:30:00+02:00")),
              id(office.books("ADVICE", "2026-10-25T02:30:00+01:00")));
      assertThat(ids.stream().map(i -> office.get("appointments/" + i, STAFF).json()))
          .extracting(a -> a.path("start").asString())
          .containsExactly("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00");
    }
  }

  @Test
  void on_easter_monday_both_offices_are_closed_and_on_15_november_eupen_alone() {
    for (var day : List.of("2027-03-29", "2027-11-15")) { // both a Monday
      clock.set(Instant.parse(day + "T08:00:00Z").minusSeconds(7 * 86_400));
      var offices = bothOffices("MONDAY", "09:00", "10:00");
      var eupen = offices.getFirst();
      var jena = offices.getLast();
      assertThat(starts(eupen, day)).isEmpty();
      var offset = day.contains("-03-") ? "+02:00" : "+01:00";
      assertThat(eupen.holds(PERSON, "ADVICE", day + "T09:00:00" + offset).problem())
          .isEqualTo("slot-outside-rules");
      assertThat(starts(eupen, LocalDate.parse(day).plusWeeks(1).toString())).hasSize(2);
      assertThat(starts(jena, day)).hasSize(day.contains("-11-") ? 2 : 0);
    }
  }

  private List<Door> bothOffices(String weekday, String from, String to) {
    var http = new Http("http://localhost:" + port);
    var both = List.of(Door.eupen(http), Door.jena(http));
    for (var office : both) {
      office.opens(weekday, from, to);
      office.hasUnit("COUNSELLOR", "c-1", "de");
      office.hasReason("ADVICE", "ANYONE", "\"COUNSELLOR\"");
    }
    return both;
  }

  private static List<String> starts(Door office, String day) {
    return office
        .slots(PERSON, "ADVICE", day, day, "")
        .json()
        .path("days")
        .valueStream()
        .flatMap(each -> each.path("times").valueStream())
        .map(time -> time.path("start").asString())
        .toList();
  }
}
