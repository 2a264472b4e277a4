package org.renkonto.translation.translator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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

  private static final Comparator<Commitment> BY_START =
      Comparator.comparing(commitment -> commitment.time().start());

  /** Whether a time fits, and if not, why. */
  public enum Fit {
    FITS,
    OVERLAP,
    TRAVEL
  }

  public Timetable {
    var inOrder = new ArrayList<>(commitments); // mostly none, or in order already
    inOrder.sort(BY_START);
    commitments = Collections.unmodifiableList(inOrder);
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
    for (var each : commitments) {
      if (each.time().overlaps(span)) {
        return Fit.OVERLAP;
      }
    }
    return spareMinutes(span, place, travel) >= 0 ? Fit.FITS : Fit.TRAVEL;
  }

  /** Minutes to spare to the neighbours, journeys already taken off. */
  public long slackMinutes(Span span, @Nullable Place place, Travel travel) {
    var slack = Math.min(NO_NEIGHBOUR, spareMinutes(span, place, travel));
    for (var each : commitments) {
      slack = Math.min(slack, gap(each.time(), span));
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

  /**
   * What the tightest journey before or after the span leaves over; negative where it is too long.
   */
  private long spareMinutes(Span span, @Nullable Place place, Travel travel) {
    var before = lastPlaceBefore(span.start());
    var after = firstPlaceAfter(span.end());
    if (place == null) {
      return before == null || after == null
          ? NO_NEIGHBOUR
          : spare(before.time().end(), after.time().start(), before.place(), after.place(), travel)
              - span.minutes();
    }
    var spare = NO_NEIGHBOUR;
    if (before != null) {
      var end = before.time().end();
      spare = Math.min(spare, spare(end, span.start(), before.place(), place, travel));
    }
    if (after != null) {
      var start = after.time().start();
      spare = Math.min(spare, spare(span.end(), start, place, after.place(), travel));
    }
    return spare;
  }

  private long spare(
      Instant from, Instant to, @Nullable Place origin, @Nullable Place target, Travel travel) {
    return Duration.between(from, to).toMinutes()
        - remoteMinutes(from, to)
        - travel.minutes(origin, target);
  }

  private long remoteMinutes(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return 0;
    }
    var between = new Span(from, to);
    var minutes = 0L;
    for (var each : commitments) {
      minutes += each.place() == null ? each.time().minutesWithin(between) : 0;
    }
    return minutes;
  }

  private @Nullable Commitment lastPlaceBefore(Instant moment) {
    @Nullable Commitment last = null;
    for (var each : commitments) {
      if (each.place() != null && !each.time().end().isAfter(moment)) {
        last = each;
      }
    }
    return last;
  }

  private @Nullable Commitment firstPlaceAfter(Instant moment) {
    for (var each : commitments) {
      if (each.place() != null && !each.time().start().isBefore(moment)) {
        return each;
      }
    }
    return null;
  }
}
