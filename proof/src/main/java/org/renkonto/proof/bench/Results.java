package org.renkonto.proof.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The table, on the terminal as it grows and in a file at the end. */
final class Results {

  private final List<Row> rows = new ArrayList<>();

  void add(List<Row> measured) {
    rows.addAll(measured);
    measured.forEach(row -> System.out.println(line(row)));
  }

  void write(Path file, String machine, boolean brief) {
    var text = new ArrayList<String>();
    text.add("# How fast it is");
    text.add("");
    text.add(
        "Written by `./renkonto bench%s` on %s: %s. Ratios are medians of pairs measured in turns, with a"
            .formatted(brief ? " --short" : "", LocalDate.now(ZoneOffset.UTC), machine));
    text.add(
        "bootstrap interval of 95 %; latencies count from the intended time of an open loop. All processes and the generator share the machine.");
    text.add("");
    text.add("| Figure | Measured | Limit | Ratio | Target | Reached, or bound by |");
    text.add("| --- | --- | --- | --- | --- | --- |");
    rows.forEach(row -> text.add(line(row)));
    try {
      Files.write(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Row row) {
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(
            row.figure(), row.measured(), row.limit(), row.ratio(), row.target(), row.verdict());
  }
}
