package org.renkonto.proof.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The table, on the terminal as it grows and in a file at the end. */
final class Results {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final List<Row> rows = new ArrayList<>();
  private final OffsetDateTime began = OffsetDateTime.now(ZoneOffset.UTC);
  private final String machine = Machine.described();
  private final boolean brief;

  /** Begins with the run, so that the machine is described before it has anything to do. */
  Results(boolean brief) {
    this.brief = brief;
  }

  void add(List<Row> measured) {
    rows.addAll(measured);
    measured.forEach(row -> System.out.println(line(row)));
  }

  /**
   * Writes all that was measured so far.
   *
   * @param ended whether that is everything
   */
  void write(Path file, boolean ended) {
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    var text = new ArrayList<String>();
    text.add("# How fast it is");
    text.add("");
    text.add(
        "Written by `./renkonto bench%s` in one run on %s, %s to %s UTC%s."
            .formatted(
                brief ? " --short" : "",
                began.toLocalDate(),
                began.format(CLOCK),
                now.format(CLOCK),
                ended ? "" : " (it has not come to its end)"));
    text.add("Machine: %s.".formatted(machine));
    text.add(
        "Before a figure is measured its calls are made for %s that do not count."
            .formatted(brief ? "3 to 15 s" : "10 to 120 s"));
    text.add(
        "Ratios are medians of pairs measured in turns, with a bootstrap interval of 95 %;"
            + " latencies count from the intended time of an open loop.");
    text.add("All processes and the generator share the machine.");
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
