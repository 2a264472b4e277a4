package org.renkonto.appointment.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.appointment.opening.Offered.EUPEN;
import static org.renkonto.appointment.opening.Offered.JENA;
import static org.renkonto.appointment.opening.Offered.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.office.BookableBy;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Office;
import org.renkonto.appointment.office.Reason;
import org.renkonto.appointment.office.Unit;
import org.renkonto.appointment.office.UnitKind;
import org.renkonto.appointment.office.Visibility;
import org.renkonto.appointment.opening.Audience;
import org.renkonto.appointment.opening.Offered;

class SlotFinderTest {

  private static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID SECOND = UUID.fromString("00000000-0000-4000-8000-000000000002");

  @Test
  void a_skipped_hour_offers_no_slot_in_either_zone() {
    for (var office : List.of(EUPEN, JENA)) {
      assertThat(night(office, "2026-03-29"))
          .containsExactly(
              "2026-03-29T01:00+01:00", "2026-03-29T01:30+01:00", "2026-03-29T03:00+02:00");
    }
  }

  @Test
  void a_doubled_hour_is_told_apart_in_either_zone() {
    for (var office : List.of(EUPEN, JENA)) {
      assertThat(night(office, "2026-10-25"))
          .containsExactly(
              "2026-10-25T01:00+02:00",
              "2026-10-25T01:30+02:00",
              "2026-10-25T02:00+02:00",
              "2026-10-25T02:30+02:00",
              "2026-10-25T02:00+01:00",
              "2026-10-25T02:30+01:00",
              "2026-10-25T03:00+01:00");
    }
  }

  @Test
  void time_to_prepare_and_to_write_down_is_kept_free_between_two() {
    var busy = new Busy();
    var ten = LocalDate.parse("2026-12-07").atTime(10, 0).atZone(JENA.zone()).toInstant();
    var reason = reason(10, 5);
    take(busy, reason, ten);
    assertThat(morning(reason, Map.of(FIRST, busy, SECOND, busy)))
        .doesNotContain("09:30", "10:00", "10:30")
        .containsExactly("09:00", "11:00", "11:30");
  }

  @Test
  void a_time_is_free_as_often_as_somebody_is() {
    var busy = new Busy();
    var ten = LocalDate.parse("2026-12-07").atTime(10, 0).atZone(JENA.zone()).toInstant();
    take(busy, reason(0, 0), ten);
    var slots = find(JENA, "2026-12-07", reason(0, 0), Map.of(FIRST, busy, SECOND, new Busy()));
    assertThat(slots).extracting(Slot::free).containsExactly(2, 2, 1, 2, 2, 2);
  }

  private static void take(Busy busy, Reason reason, Instant start) {
    var place = Place.of(UUID.randomUUID(), FIRST, reason, start, JENA.dateOf(start));
    busy.add(place.first(), place.end());
  }

  private static List<String> morning(Reason reason, Map<UUID, Busy> busy) {
    return find(JENA, "2026-12-07", reason, busy).stream()
        .map(s -> s.start().atZone(JENA.zone()).toLocalTime().toString())
        .toList();
  }

  private static List<String> night(Office office, String day) {
    return find(office, day, reason(0, 0), Map.of(FIRST, new Busy(), SECOND, new Busy())).stream()
        .map(s -> s.start().atZone(office.zone()).toOffsetDateTime().toString())
        .toList();
  }

  private static List<Slot> find(Office office, String day, Reason reason, Map<UUID, Busy> busy) {
    var plan =
        Offered.in(office)
            .every(DayOfWeek.SUNDAY, hours("01:00", "03:30"))
            .every(DayOfWeek.MONDAY, hours("09:00", "12:00"))
            .plan();
    var from = LocalDate.parse(day).atStartOfDay(office.zone()).toInstant();
    var to = LocalDate.parse(day).plusDays(1).atStartOfDay(office.zone()).toInstant();
    var query = new SlotQuery(office, reason, Mode.PHONE, from, to, Audience.PUBLIC, null, null);
    return new SlotFinder(query, plan, List.of(counsellor(FIRST), counsellor(SECOND))).find(busy);
  }

  private static Unit counsellor(UUID id) {
    return new Unit(id, null, JENA.id(), UnitKind.COUNSELLOR, "desk", null, 1, Set.of("de"), true);
  }

  private static Reason reason(int before, int after) {
    return new Reason(
        "r",
        null,
        JENA.id(),
        "ADVICE",
        30,
        before,
        after,
        30,
        Set.of(UnitKind.COUNSELLOR),
        Set.of(),
        BookableBy.ANYONE,
        0,
        60,
        Set.of(Mode.PHONE),
        List.of(),
        Visibility.NORMAL,
        1);
  }
}
