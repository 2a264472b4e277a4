package org.renkonto.proof.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkonto.standalone.Options;
import org.renkonto.standalone.StartFailed;
import org.springframework.util.FileSystemUtils;

/** {@code ./renkonto bench}: prints one table and writes proof/RESULTS.md. */
public final class Bench {

  private static final Map<String, String> NO_LIMITS =
      Map.of("LIMIT_PER_SUBJECT", "1000000000", "LIMIT_PER_INSTITUTION", "1000000000");

  private Bench() {}

  /**
   * Measures.
   *
   * @param words {@code --short} for a run of some minutes
   * @return 0 when the table could be made
   */
  public static int run(List<String> words) {
    if (!List.of("--short").containsAll(words)) {
      System.err.println("usage: ./renkonto bench [--short]");
      return 2;
    }
    var checkout = Path.of("").toAbsolutePath();
    var unfit = Machine.unfit(checkout);
    if (unfit.isPresent()) {
      System.err.println(unfit.get());
      return 1;
    }
    boolean brief = words.contains("--short");
    var home = checkout.resolve("proof").resolve("target").resolve("bench");
    try {
      FileSystemUtils.deleteRecursively(home);
      var options = Options.forStories(checkout, home).withSettings(NO_LIMITS);
      var started = brief ? StartUp.once(options) : StartUp.measure(options);
      return measure(started, checkout, brief);
    } catch (IOException | StartFailed failure) {
      System.err.println("bench: " + failure.getMessage());
      return 1;
    }
  }

  /** What is measured is on disk at once, should the rest not come to its end. */
  private static int measure(StartUp.Started started, Path checkout, boolean brief) {
    var file = checkout.resolve("proof").resolve("RESULTS.md");
    var results = new Results();
    try (var system = started.system()) {
      results.add(started.rows());
      var scene = new Scene(system, new Caller(system), brief);
      figures()
          .forEach(
              (name, figure) -> {
                results.add(measured(name, figure, scene));
                results.write(file, started.machine(), brief);
              });
    }
    return 0;
  }

  private static Map<String, Figure> figures() {
    var figures = new LinkedHashMap<String, Figure>();
    figures.put("G2 commit to handler", new CommitToHandler());
    figures.put("G6 memory", new Memory());
    figures.put("Appointments", new Appointments());
    figures.put("G3 gateway", new GatewayCost());
    figures.put("G4 business POST", new BusinessPost());
    figures.put("G1 relay", new RelayEfficiency());
    figures.put("G7 key-ordered handling in parallel", Bench::notBuilt);
    figures.put("G8 growth", new Growth());
    return figures;
  }

  private static List<Row> notBuilt(Scene scene) {
    return List.of(
        new Row(
            "G7 key-ordered handling in parallel",
            "not built",
            ">= 9x the serial consumer",
            "a partition is handled in order; what waits on others (mail) is due work, in parallel already"));
  }

  private static List<Row> measured(String name, Figure figure, Scene scene) {
    try {
      return figure.measure(scene);
    } catch (RuntimeException failure) {
      return List.of(new Row(name, "not measured", "", String.valueOf(failure.getMessage())));
    }
  }
}
