package org.renkonto.translation.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.renkonto.translation.calendar.Notice;

/**
 * What became of a request.
 *
 * @param kind the kind of end
 * @param detail the cause when unmet, the class of notice when cancelled, else empty
 */
public record Outcome(Kind kind, String detail) implements Comparable<Outcome> {

  /** The kinds of end. */
  public enum Kind {
    /** A translator was found, and the session has taken place or will. */
    FILLED,
    /** Not decided yet. */
    OPEN,
    /** A dispatcher did not approve it. */
    REJECTED,
    UNMET,
    CANCELLED
  }

  private static final Comparator<Outcome> ORDER =
      Comparator.comparing(Outcome::kind).thenComparing(Outcome::detail);

  /** Every outcome that is known by name; a month may show others besides. */
  static final List<Outcome> KNOWN =
      Stream.of(
              Stream.of(of(Kind.FILLED), of(Kind.OPEN), of(Kind.REJECTED)),
              Stream.of(
                      "LANGUAGE",
                      "MODE",
                      "TIME",
                      "TRAVEL",
                      "GENDER",
                      "EXCLUDED",
                      "SETTING",
                      "DECLINED",
                      "NO_ANSWER",
                      "TOO_LATE")
                  .map(Outcome::unmet),
              Arrays.stream(Notice.values()).map(Notice::name).map(Outcome::cancelled))
          .flatMap(outcomes -> outcomes)
          .toList();

  /** Filled, open or rejected. */
  public static Outcome of(Kind kind) {
    return new Outcome(kind, "");
  }

  /** Nobody was found, for this cause. */
  public static Outcome unmet(String cause) {
    return new Outcome(Kind.UNMET, cause);
  }

  /** Cancelled, with this class of notice. */
  public static Outcome cancelled(String notice) {
    return new Outcome(Kind.CANCELLED, notice);
  }

  @Override
  public int compareTo(Outcome other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return detail.isEmpty() ? kind.name() : kind + ":" + detail;
  }
}
