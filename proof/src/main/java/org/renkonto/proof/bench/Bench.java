package org.renkonto.proof.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
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
   * @param words {@code --short} for a run of some minutes; names of figures ({@code G2}) for these
   *     only, which then are printed and not written down
   * @return 0 when the table could be made
   */
  public static int run(List<String> words) {
    var only = words.stream().filter(word -> !word.equals("--short")).toList();
    if (!figures().keySet().stream().map(Bench::shortName).toList().containsAll(only)) {
      System.err.println("usage: ./renkonto bench [--short] [G1 G2 ...]");
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
      return measure(started, checkout, brief, only);
    } catch (IOException | StartFailed failure) {
      System.err.println("bench: " + failure.getMessage());
      return 1;
    } catch (CancellationException ended) {
      return 1;
    }
  }

  /** What is measured is on disk at once, should the rest not come to its end. */
  private static int measure(
      StartUp.Started started, Path checkout, boolean brief, List<String> only) {
    var proof = checkout.resolve("proof");
    var samples = new Samples(proof.resolve("target").resolve("samples"));
    var results = new Results();
    try (var system = started.system()) {
      results.add(started.rows());
      var scene = new Scene(system, new Caller(system), samples, brief);
      for (var each : figures().entrySet()) {
        if (only.isEmpty() || only.contains(shortName(each.getKey()))) {
          results.add(measured(each.getKey(), each.getValue(), scene));
        }
        if (only.isEmpty()) {
          results.write(proof.resolve("RESULTS.md"), started.machine(), brief);
        }
      }
    }
    return 0;
  }

  private static Map<String, Figure> figures() {
    var figures = new LinkedHashMap<String, Figure>();
    figures.put("G2 commit to handler", CommitToHandler.ofRequests(50));
    figures.put("G2r registrations", CommitToHandler.ofRegistrations(50, 200, 500));
    figures.put("G6 memory", new Memory());
    figures.put("Appointments", new Appointments());
    figures.put("G3 gateway", new GatewayCost());
    figures.put("G4 business POST", new BusinessPost());
    figures.put("G1 relay", new RelayEfficiency());
    figures.put("G7 key-ordered handling in parallel", new OrderedHandling());
    figures.put("G8 growth", new Growth());
    return figures;
  }

  private static List<Row> measured(String name, Figure figure, Scene scene) {
    try {
      return figure.measure(scene);
    } catch (RuntimeException failure) {
      if (isEnding()) {
        throw new CancellationException("told to end");
      }
      failure.printStackTrace();
      return List.of(Row.notMeasured(name, "", failure.toString()));
    }
  }

  private static String shortName(String figure) {
    return figure.split(" ", 2)[0];
  }

  /** Whether somebody asked for the end: then the processes are gone, and calls fail for that. */
  private static boolean isEnding() {
    var hook = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      return !Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      return true;
    }
  }
}
