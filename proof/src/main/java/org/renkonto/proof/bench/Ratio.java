package org.renkonto.proof.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Two things measured in turns (A B B A ...), so that a machine that slows down meanwhile slows
 * both: the median of the ratios of all pairs, with a bootstrap interval of 95 %.
 */
record Ratio(
    double median, double low, double high, double one, double other, List<double[]> pairs) {

  private static final int RESAMPLINGS = 2_000;
  private static final long SEED = 20261124;

  /** One divided by the other, so many times. */
  static Ratio measured(int pairs, DoubleSupplier one, DoubleSupplier other) {
    var taken = inTurns(pairs, List.of(one, other));
    return of(taken.getFirst(), taken.getLast());
  }

  /**
   * Several sides in turns (A B C C B A ...), so many rounds: any two of a round are a pair.
   *
   * @return for each side what it brought, in the order of the rounds
   */
  static List<List<Double>> inTurns(int rounds, List<DoubleSupplier> sides) {
    var taken = sides.stream().<List<Double>>map(_ -> new ArrayList<>()).toList();
    var order = IntStream.range(0, sides.size()).boxed().toList();
    for (int i = 0; i < rounds; i++) {
      for (int side : i % 2 == 0 ? order : order.reversed()) {
        taken.get(side).add(sides.get(side).getAsDouble());
      }
    }
    return taken;
  }

  static Ratio of(List<Double> ones, List<Double> others) {
    var ratios = new double[ones.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ones.get(i) / others.get(i);
    }
    var random = new Random(SEED);
    var medians = new double[RESAMPLINGS];
    for (int i = 0; i < RESAMPLINGS; i++) {
      medians[i] =
          median(
              random.ints(ratios.length, 0, ratios.length).mapToDouble(r -> ratios[r]).toArray());
    }
    Arrays.sort(medians);
    return new Ratio(
        median(ratios),
        medians[(int) (RESAMPLINGS * 0.025)],
        medians[(int) (RESAMPLINGS * 0.975)],
        median(ones.stream().mapToDouble(d -> d).toArray()),
        median(others.stream().mapToDouble(d -> d).toArray()),
        IntStream.range(0, ratios.length)
            .mapToObj(i -> new double[] {ones.get(i), others.get(i)})
            .toList());
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", median, low, high);
  }
}
