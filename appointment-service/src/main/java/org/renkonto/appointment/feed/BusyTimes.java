package org.renkonto.appointment.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.renkonto.appointment.booking.Appointments;
import org.renkonto.appointment.group.Groups;
import org.renkonto.appointment.office.Office;
import org.renkonto.appointment.office.Unit;
import org.renkonto.appointment.slot.Place;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * When a unit is busy, from 30 days back to 180 ahead: that it is, and nothing else. Time to
 * prepare and to write down is busy, too.
 */
@Component
class BusyTimes {

  private static final int DAYS_BACK = 30;
  private static final int DAYS_AHEAD = 180;
  private static final Limit MOST = Limit.of(5_000);

  /**
   * A time that is taken.
   *
   * @param claim names it; a booking that moves gets another
   */
  record Block(UUID claim, Instant from, Instant to, Instant takenAt) {

    private static Block of(Place place, Instant takenAt) {
      return new Block(
          place.claim(), place.firstMoment(), place.lastMoment().plusSeconds(1), takenAt);
    }
  }

  private final Appointments appointments;
  private final Groups groups;
  private final Clock clock;

  BusyTimes(Appointments appointments, Groups groups, Clock clock) {
    this.appointments = appointments;
    this.groups = groups;
    this.clock = clock;
  }

  List<Block> of(Unit unit, Office office) {
    var today = office.dateOf(clock.instant());
    var from = today.minusDays(DAYS_BACK).atStartOfDay(office.zone()).toInstant();
    var to = today.plusDays(DAYS_AHEAD).atStartOfDay(office.zone()).toInstant();
    var booked =
        appointments.findAgreedOfUnit(unit.id(), from, to, MOST).stream()
            .flatMap(a -> blocks(unit, a.places(), a.createdAt()));
    var inGroups =
        groups.findOfUnit(unit.id(), from, to, MOST).stream()
            .flatMap(g -> blocks(unit, g.places(), g.createdAt()));
    return Stream.concat(booked, inGroups).sorted((a, b) -> a.from().compareTo(b.from())).toList();
  }

  private static Stream<Block> blocks(Unit unit, List<Place> places, Instant takenAt) {
    return places.stream()
        .filter(place -> place.unitId().equals(unit.id()))
        .map(place -> Block.of(place, takenAt));
  }

  static String text(List<Block> blocks) {
    return CalendarText.of(ImmutableMethod.PUBLISH, blocks.stream().map(BusyTimes::event).toList());
  }

  private static VEvent event(Block block) {
    var event = new VEvent(block.from(), block.to(), "Busy");
    event.replace(new DtStamp(block.takenAt()));
    var name = UUID.nameUUIDFromBytes(("busy:" + block.claim()).getBytes(UTF_8));
    event.add(new Uid(name + "@renkonto"));
    event.add(ImmutableTransp.OPAQUE);
    return event;
  }
}
