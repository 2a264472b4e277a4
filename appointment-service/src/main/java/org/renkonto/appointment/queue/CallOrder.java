package org.renkonto.appointment.queue;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * In which order people are called; the only place that says so. First those whose time has come:
 * who has an appointment and came for it, at the agreed time, and who has priority, at the time of
 * arrival. Then who came without one or too late for it, by arrival. Last who came before the
 * agreed time, when nobody else waits. Who was parked or forwarded keeps the turn (casework.md 2.1,
 * rules 6 and 7).
 */
final class CallOrder {

  /** Who comes later than this after the agreed time waits like one without an appointment. */
  static final Duration GRACE = Duration.ofMinutes(10);

  /** What a turn is counted by. */
  enum Lane {
    /** The time in it is a promise. */
    AGREED,
    /** The time in it is that of arrival. */
    OPEN
  }

  /** Whose turn is when. */
  record Turn(Lane lane, Instant at) {

    private int round(Instant now) {
      return lane == Lane.OPEN ? 1 : at.isAfter(now) ? 2 : 0;
    }
  }

  private CallOrder() {}

  static Turn walkIn(Instant arrival) {
    return new Turn(Lane.OPEN, arrival);
  }

  static Turn appointment(Instant start, Instant arrival) {
    return arrival.isAfter(start.plus(GRACE)) ? walkIn(arrival) : new Turn(Lane.AGREED, start);
  }

  /** An appointment that comes sooner than its holder is no reason to wait for it. */
  static Turn priority(Turn before, Instant arrival) {
    var sooner = before.lane() == Lane.AGREED && before.at().isBefore(arrival);
    return sooner ? before : new Turn(Lane.AGREED, arrival);
  }

  /** The order at a moment. */
  static Comparator<Turn> at(Instant now) {
    return Comparator.<Turn>comparingInt(turn -> turn.round(now)).thenComparing(Turn::at);
  }

  /** The same for the store: one group after the other, each in order of {@code turn.at}. */
  static List<Criteria> rounds(Instant now) {
    return List.of(
        where("turn.lane").is(Lane.AGREED).and("turn.at").lte(now),
        where("turn.lane").is(Lane.OPEN),
        where("turn.lane").is(Lane.AGREED).and("turn.at").gt(now));
  }
}
