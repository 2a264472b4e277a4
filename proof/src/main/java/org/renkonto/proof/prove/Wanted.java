package org.renkonto.proof.prove;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What the words on the command line ask for.
 *
 * @param faults how long things break
 * @param perSecond requests of institutions
 * @param parts which of {@link #PARTS}
 * @param isLong whether there are hours
 */
record Wanted(long seed, Duration faults, double perSecond, Set<String> parts, boolean isLong) {

  static final Set<String> PARTS = Set.of("histories", "faults", "races", "callers");

  /** What a short run is made of; the histories run with every {@code ./renkonto verify}. */
  private static final Set<String> SHORT_PARTS = Set.of("faults", "races", "callers");

  private static final long DIFFERENT = 1_000_000;
  private static final Duration SHORT = Duration.ofSeconds(200);
  private static final double USUAL_RATE = 2;
  private static final Set<String> WORDS =
      Set.of("--seed", "--long", "--faults", "--only", "--rate");
  private static final String KNOWN =
      "the words are: [--seed N] [--long 2h] [--only histories,faults,races,callers] [--rate 2]";

  Wanted {
    if (seed < 0 || !faults.isPositive() || perSecond <= 0 || !PARTS.containsAll(parts)) {
      throw new IllegalArgumentException(KNOWN);
    }
  }

  /**
   * @throws IllegalArgumentException when a word is not known or its value makes no sense
   */
  static Wanted of(List<String> words) {
    try {
      return read(words);
    } catch (NumberFormatException | DateTimeParseException unreadable) {
      throw new IllegalArgumentException(KNOWN, unreadable);
    }
  }

  private static Wanted read(List<String> words) {
    var wanted =
        new Wanted(
            Math.floorMod(System.nanoTime(), DIFFERENT), SHORT, USUAL_RATE, SHORT_PARTS, false);
    for (int i = 0; i < words.size(); i += 2) {
      if (!WORDS.contains(words.get(i)) || i + 1 == words.size()) {
        throw new IllegalArgumentException(KNOWN);
      }
      wanted = wanted.with(words.get(i), words.get(i + 1));
    }
    return wanted;
  }

  private Wanted with(String word, String value) {
    return switch (word) {
      case "--seed" -> new Wanted(Long.parseLong(value), faults, perSecond, parts, isLong);
      case "--long" ->
          new Wanted(
              seed, duration(value), perSecond, parts.equals(SHORT_PARTS) ? PARTS : parts, true);
      case "--faults" -> new Wanted(seed, duration(value), perSecond, parts, isLong);
      case "--only" ->
          new Wanted(seed, faults, perSecond, Set.copyOf(List.of(value.split(",", -1))), isLong);
      default -> new Wanted(seed, faults, Double.parseDouble(value), parts, isLong);
    };
  }

  /** The words that ask for the same once more. */
  String again() {
    var words = new StringJoiner(" ").add("--seed " + seed);
    if (isLong || !faults.equals(SHORT)) {
      words.add((isLong ? "--long " : "--faults ") + text(faults));
    }
    if (!parts.equals(isLong ? PARTS : SHORT_PARTS)) {
      words.add("--only " + String.join(",", new TreeSet<>(parts)));
    }
    if (perSecond != USUAL_RATE) {
      words.add("--rate " + perSecond);
    }
    return words.toString();
  }

  boolean has(String part) {
    return parts.contains(part);
  }

  /** Whether anything is wanted for which the processes are needed. */
  boolean needsProcesses() {
    return !parts.equals(Set.of("histories"));
  }

  int histories() {
    return isLong ? 20_000 : 2_000;
  }

  int badCalls() {
    return isLong ? 20_000 : 3_000;
  }

  /**
   * How many race in each round: 64, and 200 in every second of a long run, else now and then. A
   * short run of everything has 8 minutes, and so fewer rounds than one of races. No run has more
   * than 200: translators are asked a hundred times a day at most.
   */
  List<Integer> racers() {
    var rounds = has("faults") && !isLong ? 50 : 200;
    return IntStream.range(0, rounds).mapToObj(i -> i % (isLong ? 2 : 25) == 1 ? 200 : 64).toList();
  }

  private static String text(Duration duration) {
    return duration.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  private static Duration duration(String text) {
    return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
  }
}
