package org.renkonto.appointment.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.office.BookableBy;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Office;
import org.renkonto.appointment.office.Reason;
import org.renkonto.appointment.office.Unit;
import org.renkonto.appointment.office.UnitKind;
import org.renkonto.appointment.office.Visibility;
import org.renkonto.appointment.opening.Audience;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.test.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Twenty counsellors, five hundred bookings a week, four weeks looked at; the figures are logged.
 */
@ServiceTest
class SlotSpeedTest {

  private static final Logger log = LoggerFactory.getLogger(SlotSpeedTest.class);
  private static final Duration BOUND = Duration.ofMillis(30);
  private static final int ROUNDS = 10;
  private static final int CALLS = 100;

  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
  private static final LocalDate MONDAY = LocalDate.parse("2027-01-11");

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;
  @Autowired Slots slots;
  @Autowired Occupancy occupancy;

  Office office;
  Reason reason;

  @BeforeEach
  void a_large_office() {
    clock.set(Instant.parse("2027-01-10T08:00:00Z"));
    office =
        store.save(
            new Office(
                UUID.randomUUID(),
                null,
                "A large office",
                ZONE,
                new Office.HolidayCalendar("be", null, List.of()),
                Set.of("de"),
                "Eupen"));
    reason =
        store.save(
            new Reason(
                Reason.idOf(office.id(), "ADVICE"),
                null,
                office.id(),
                "ADVICE",
                30,
                0,
                10,
                15,
                Set.of(UnitKind.COUNSELLOR),
                Set.of(),
                BookableBy.ANYONE,
                0,
                60,
                Set.of(Mode.OFFICE),
                List.of(),
                Visibility.NORMAL,
                1));
    for (var weekday : DayOfWeek.values()) {
      if (weekday.getValue() < 6) {
        opens(weekday);
      }
    }
    var units = new HashSet<UUID>();
    for (int i = 0; i < 20; i++) {
      units.add(counsellor("desk-" + i));
    }
    book(List.copyOf(units));
  }

  private void opens(DayOfWeek weekday) {
    var rule =
        """
        {"officeId":"%s","units":[],"weekday":"%s","everyWeeks":1,"validFrom":"2026-01-01","hours":
         {"from":"08:00","to":"17:00","walkInShare":0,"reserve":0,"onHolidays":false}}"""
            .formatted(office.id(), weekday);
    var staff = Tokens.token("d-1", List.of("DISPATCHER"), java.util.Map.of());
    var answer =
        new Http("http://localhost:" + port)
            .send(
                "PUT",
                "/api/appointment/openings/" + UUID.randomUUID(),
                staff,
                rule,
                java.util.Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private UUID counsellor(String code) {
    var unit =
        new Unit(
            UUID.randomUUID(),
            null,
            office.id(),
            UnitKind.COUNSELLOR,
            code,
            null,
            1,
            Set.of("de"),
            true);
    return store.save(unit).id();
  }

  private void book(List<UUID> units) {
    var random = new Random(1);
    for (int week = 0; week < 4; week++) {
      for (int booked = 0; booked < 500; ) {
        var day = MONDAY.plusWeeks(week).plusDays(random.nextInt(5));
        var time = LocalTime.of(8, 0).plusMinutes(15L * random.nextInt(34));
        var start = day.atTime(time).atZone(ZONE).toInstant();
        var unit = units.get(random.nextInt(units.size()));
        var place = Place.of(UUID.randomUUID(), unit, reason, start, day);
        if (occupancy.take(place, Instant.parse("2028-01-01T00:00:00Z"), List.of())) {
          booked++;
        }
      }
    }
  }

  /**
   * The bound is for a machine of its own, and others may build beside this test. They can only
   * make it slower, and some calls much slower: so the median of the first round that holds the
   * bound shows what the code needs. The slowest calls are measured by {@code ./renkonto bench}.
   */
  @Test
  void four_weeks_of_twenty_counsellors_are_looked_through_within_thirty_milliseconds() {
    var query =
        new SlotQuery(
            office,
            reason,
            Mode.OFFICE,
            MONDAY.atStartOfDay(ZONE).toInstant(),
            MONDAY.plusWeeks(4).atStartOfDay(ZONE).toInstant(),
            Audience.PUBLIC,
            null,
            null);
    assertThat(slots.free(query)).isNotEmpty();
    measured(query); // warms up
    var best = measured(query);
    for (int round = 2; round <= ROUNDS && best.compareTo(BOUND) > 0; round++) {
      var next = measured(query);
      best = next.compareTo(best) < 0 ? next : best;
    }
    assertThat(best).as("median of the best round").isLessThanOrEqualTo(BOUND);
  }

  /** The median of a round. */
  private Duration measured(SlotQuery query) {
    var nanos = new long[CALLS];
    for (int i = 0; i < CALLS; i++) {
      var begin = System.nanoTime();
      slots.free(query);
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    var median = Duration.ofNanos(nanos[CALLS / 2]);
    log.info(
        "slots of four weeks: p50 {}, p99 {}",
        median,
        Duration.ofNanos(nanos[CALLS * 99 / 100 - 1]));
    return median;
  }
}
