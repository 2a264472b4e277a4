package org.renkonto.notification.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.notification.Story;
import org.renkonto.notification.appointment.AppointmentEvents.Booked;
import org.renkonto.notification.appointment.AppointmentEvents.Cancelled;
import org.renkonto.notification.appointment.AppointmentEvents.Rescheduled;
import org.renkonto.notification.inbox.Notification;
import org.renkonto.platform.due.DueWork;
import org.renkonto.platform.event.Envelope;
import org.renkonto.platform.test.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * A thousand short histories whose events come in any order, late and several times, while time
 * goes on and the service looks at its reminders late: each ends with exactly the right messages.
 */
@Story
class ShuffledHistoriesTest {

  private static final Instant BEGIN = Instant.parse("2026-12-01T00:17:00Z");
  private static final Instant FIRST = Instant.parse("2026-12-08T08:00:00Z");

  /** At this time this event comes, or, where there is none, reminders are looked at. */
  private record Moment(Instant at, int event) {}

  @Autowired AppointmentDesk desk;
  @Autowired Reminders reminders;
  @Autowired KnownAppointments appointments;
  @Autowired DueWork<KnownAppointment> dueReminders;
  @Autowired MongoOperations store;
  @Autowired MovableClock clock;

  private Instant moved;
  private UUID id;
  private List<String> expected;

  @BeforeEach
  void the_test_looks_at_reminders_itself() {
    dueReminders.stop();
  }

  @AfterEach
  void as_before() {
    dueReminders.start();
  }

  @Test
  void whatever_the_order_everybody_is_told_and_reminded_of_what_holds_and_of_nothing_else() {
    for (long seed = 1; seed <= 1000; seed++) {
      var chance = new Random(seed);
      moved = FIRST.plus(Duration.ofHours(chance.nextInt(-60, 120)));
      id = new UUID(seed, chance.nextLong());
      expected = new ArrayList<>();
      play(moments(chance));
      assertThat(told()).as("seed %d", seed).isEqualTo(expected);
      assertThat(appointments.find(id)).as("seed %d: forgotten", seed).isEmpty();
    }
  }

  private List<Moment> moments(Random chance) {
    var moments = new ArrayList<Moment>();
    for (int event = 1; event <= 3; event++) {
      var copies = event == 3 && chance.nextBoolean() ? 0 : 1 + chance.nextInt(3);
      for (int i = 0; i < copies; i++) {
        moments.add(new Moment(BEGIN.plus(Duration.ofHours(chance.nextInt(24 * 11))), event));
      }
    }
    for (var start : List.of(FIRST, moved)) {
      for (int hours : new int[] {48, 3}) {
        var late = Duration.ofMinutes(1 + 60L * chance.nextInt(5));
        moments.add(new Moment(start.minusSeconds(3600L * hours).plus(late), 0));
      }
    }
    Collections.shuffle(moments, chance);
    moments.sort(Comparator.comparing(Moment::at));
    moments.add(new Moment(FIRST.plus(Duration.ofDays(120)), 0));
    return moments;
  }

  /** The service and, beside it, what is right, told in the simplest way. */
  private void play(List<Moment> moments) {
    var newest = 0;
    var toldAt = Instant.MIN;
    for (var moment : moments) {
      clock.set(moment.at());
      var start = newest == 1 ? FIRST : moved;
      if (moment.event() > 0) {
        comes(moment.event());
        if (moment.event() > newest) {
          newest = moment.event();
          toldAt = moment.at();
          start = newest == 1 ? FIRST : moved;
          if (moment.at().isBefore(start)) {
            expected.add(List.of("BOOKED", "MOVED", "CANCELLED").get(newest - 1) + " " + start);
          }
        }
      } else {
        look();
        if ((newest == 1 || newest == 2) && isReminded(start, toldAt, moment.at())) {
          expected.add("REMINDER " + start);
          toldAt = moment.at();
        }
      }
    }
  }

  private static boolean isReminded(Instant start, Instant toldAt, Instant now) {
    var left = Duration.between(now, start);
    var leftWhenTold = toldAt.equals(Instant.MIN) ? left : Duration.between(toldAt, start);
    if (left.isNegative() || left.isZero()) {
      return false;
    }
    var hours = left.compareTo(Duration.ofHours(3)) > 0 ? 48 : 3;
    return left.compareTo(Duration.ofHours(hours)) <= 0
        && leftWhenTold.compareTo(Duration.ofHours(hours + 1)) >= 0;
  }

  /** As DueWork does: only what is due. */
  private void look() {
    appointments
        .find(id)
        .filter(known -> !known.dueAt().isAfter(clock.instant()))
        .ifPresent(reminders::take);
  }

  private void comes(int event) {
    var cause =
        new Envelope("%s-%d".formatted(id, event), "", "", id.toString(), BEGIN, event, null);
    switch (event) {
      case 1 -> desk.booked(new Booked(id, meeting(FIRST), 2), cause);
      case 2 -> desk.rescheduled(new Rescheduled(id, meeting(moved), FIRST, 3, "PERSON"), cause);
      default -> desk.cancelled(new Cancelled(id, meeting(moved), "OFFICE", null), cause);
    }
  }

  private Meeting meeting(Instant start) {
    return new Meeting(
        start,
        start.plus(Duration.ofMinutes(30)),
        ZoneId.of("Europe/Berlin"),
        "OFFICE",
        "NORMAL",
        "shuffled-" + id);
  }

  private List<String> told() {
    var own = query(where("subject").is("shuffled-" + id)).with(Sort.by("seq"));
    return store.find(own, Notification.class).stream()
        .map(
            n ->
                n.template().name().replace("APPOINTMENT_", "")
                    + " "
                    + n.facts().appointment().start())
        .toList();
  }
}
