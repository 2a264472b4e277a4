package org.renkonto.translation.translator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.place.Place;
import org.renkonto.translation.place.Travel;

/**
 * The promises of one translator in order of time, and whether one more fits between them. Remote
 * sessions can be held from anywhere, but no one drives during them: between two places there must
 * be time for the journey and for every remote session that lies between.
 */
public record Timetable(List<Commitment> commitments) {

  /** Slack that is reported where no neighbour is near. */
  public static final long NO_NEIGHBOUR = Duration.ofDays(1).toMinutes();

  /** Whether a time fits, and if not, why. */
  public enum Fit {
    FITS,
    OVERLAP,
    TRAVEL
  }

  /** Time between two places, and the journey that has to fit into it; in minutes. */
  private record Leg(long free, int journey) {}

  public Timetable {
    commitments = commitments.stream().sorted(Comparator.comparing(c -> c.time().start())).toList();
  }

  /** The timetable as it would be without the promise to this request. */
  public Timetable without(UUID requestId) {
    return new Timetable(
        commitments.stream().filter(c -> !c.requestId().equals(requestId)).toList());
  }

  /** Only what lies within {@code hours} of {@code span}: enough to judge it, and quick. */
  public Timetable near(Span span, int hours) {
    var reach =
        new Span(
            span.start().minus(Duration.ofHours(hours)), span.end().plus(Duration.ofHours(hours)));
    return new Timetable(commitments.stream().filter(c -> c.time().overlaps(reach)).toList());
  }

  /** Whether one more session fits: no overlap (H6) and enough time for the journeys (H7). */
  public Fit fits(Span span, @Nullable Place place, Travel travel) {
    if (commitments.stream().anyMatch(c -> c.time().overlaps(span))) {
      return Fit.OVERLAP;
    }
    return legs(span, place, travel).stream().allMatch(leg -> leg.free() >= leg.journey())
        ? Fit.FITS
        : Fit.TRAVEL;
  }

  /** Minutes to spare to the neighbours, journeys already taken off. */
  public long slackMinutes(Span span, @Nullable Place place, Travel travel) {
    var slack = NO_NEIGHBOUR;
    for (var c : commitments) {
      slack = Math.min(slack, gap(c.time(), span));
    }
    for (var leg : legs(span, place, travel)) {
      slack = Math.min(slack, leg.free() - leg.journey());
    }
    return Math.max(0, slack);
  }

  /** Whether a promise at the same place ends or begins within {@code minutes} of the span. */
  public boolean isChained(Span span, Place place, int minutes) {
    return commitments.stream()
        .anyMatch(
            c -> c.place() != null && c.place().equals(place) && gap(c.time(), span) <= minutes);
  }

  private static long gap(Span one, Span other) {
    return one.start().isBefore(other.start())
        ? Duration.between(one.end(), other.start()).toMinutes()
        : Duration.between(other.end(), one.start()).toMinutes();
  }

  private List<Leg> legs(Span span, @Nullable Place place, Travel travel) {
    var before = lastPlaceBefore(span.start());
    var after = firstPlaceAfter(span.end());
    var legs = new ArrayList<Leg>();
    if (place != null) {
      if (before != null) {
        legs.add(leg(before.time().end(), span.start(), 0, before.place(), place, travel));
      }
      if (after != null) {
        legs.add(leg(span.end(), after.time().start(), 0, place, after.place(), travel));
      }
    } else if (before != null && after != null) {
      var from = before.time().end();
      var to = after.time().start();
      legs.add(leg(from, to, span.minutes(), before.place(), after.place(), travel));
    }
    return legs;
  }

  private Leg leg(
      Instant from,
      Instant to,
      long taken,
      @Nullable Place origin,
      @Nullable Place target,
      Travel travel) {
    var free = Duration.between(from, to).toMinutes() - taken - remoteMinutes(from, to);
    return new Leg(free, origin == null || target == null ? 0 : travel.minutes(origin, target));
  }

  private long remoteMinutes(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return 0;
    }
    var between = new Span(from, to);
    return commitments.stream()
        .filter(c -> c.place() == null)
        .mapToLong(c -> c.time().minutesWithin(between))
        .sum();
  }

  private @Nullable Commitment lastPlaceBefore(Instant moment) {
    return commitments.reversed().stream()
        .filter(c -> c.place() != null && !c.time().end().isAfter(moment))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Commitment firstPlaceAfter(Instant moment) {
    return commitments.stream()
        .filter(c -> c.place() != null && !c.time().start().isBefore(moment))
        .findFirst()
        .orElse(null);
  }
}
