package org.renkonto.proof.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;

/** What the figures were made of, in files that are not committed. */
record Samples(Path directory) {

  Samples {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every percentile, in the histogram's own unit. */
  void keep(String name, Histogram latencies) {
    try (var out =
        new PrintStream(directory.resolve(name + ".hgrm").toFile(), StandardCharsets.UTF_8)) {
      latencies.copy().outputPercentileDistribution(out, 1.0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pairs in the order in which they were taken. */
  Ratio keep(String name, Ratio ratio) {
    write(name, ratio.pairs().stream().map(pair -> pair[0] + "," + pair[1]).toList());
    return ratio;
  }

  void keep(String name, List<Double> values) {
    write(name, values.stream().map(String::valueOf).toList());
  }

  /** Why a figure could not be taken, whole. */
  void keep(String name, RuntimeException failure) {
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    write(name + "-failure", List.of(trace.toString()));
  }

  private void write(String name, List<String> lines) {
    try {
      Files.write(directory.resolve(name + ".csv"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
