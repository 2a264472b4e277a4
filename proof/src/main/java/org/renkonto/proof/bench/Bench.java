package org.renkonto.proof.bench;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.renkonto.standalone.Options;
import org.renkonto.standalone.StartFailed;
import org.springframework.util.FileSystemUtils;

/** {@code ./renkonto bench}: prints one table and writes proof/RESULTS.md. */
public final class Bench {

  private static final Map<String, String> NO_LIMITS =
      Map.of("LIMIT_PER_SUBJECT", "1000000000", "LIMIT_PER_INSTITUTION", "1000000000");

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

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
    var known = figures().keySet().stream().map(Bench::shortName).toList();
    var unknown = only.stream().filter(word -> !known.contains(word)).toList();
    if (!unknown.isEmpty()) {
      System.err.printf(
          "bench: there is no %s; the words are --short and the figures %s.%n",
          String.join(" and no ", unknown), String.join(" ", known));
      return 2;
    }
    var checkout = Path.of("").toAbsolutePath();
    boolean brief = words.contains("--short");
    var unfit = Machine.unfit(checkout, brief);
    if (unfit.isPresent()) {
      System.err.println(unfit.get());
      return 1;
    }
    Locale.setDefault(Locale.ROOT); // figures look the same everywhere
    try {
      return alone(checkout, brief, only);
    } catch (IOException | StartFailed failure) {
      System.err.println("bench: " + failure.getMessage());
      return 1;
    } catch (CancellationException ended) {
      return 1;
    }
  }

  private static int alone(Path checkout, boolean brief, List<String> only) throws IOException {
    var target = checkout.resolve("proof").resolve("target");
    try (var mark = FileChannel.open(target.resolve("bench.lock"), CREATE, WRITE);
        var lock = mark.tryLock()) {
      if (lock == null) {
        System.err.println("bench: another run is under way in this directory.");
        return 1;
      }
      var home = target.resolve("bench");
      // not the notes of what an earlier run may have left running
      FileSystemUtils.deleteRecursively(home.resolve("cache"));
      FileSystemUtils.deleteRecursively(home.resolve("logs"));
      var options = Options.forStories(checkout, home).withSettings(NO_LIMITS);
      tell("G5 start-up" + (brief ? "" : ", four times"));
      var results = new Results(brief);
      try (var system =
          brief ? StartUp.once(options, results) : StartUp.measure(options, results)) {
        var samples = new Samples(target.resolve("samples"));
        measure(new Scene(system, new Caller(system), samples, brief), results, only);
      }
      return 0;
    }
  }

  /** What is measured is on disk at once, should the rest not come to its end. */
  private static void measure(Scene scene, Results results, List<String> only) {
    var figures = new LinkedHashMap<>(figures());
    figures.keySet().removeIf(name -> !only.isEmpty() && !only.contains(shortName(name)));
    int done = 0;
    for (var each : figures.entrySet()) {
      done++;
      Costs.awaitRest(scene.system());
      tell("%s (%d of %d)".formatted(each.getKey(), done, figures.size()));
      results.add(measured(each.getKey(), each.getValue(), scene));
      if (only.isEmpty()) {
        results.write(Path.of("proof", "RESULTS.md"), done == figures.size());
      }
    }
    tell("done");
  }

  /** So that a person sees that it goes on. */
  private static void tell(String what) {
    System.err.println(LocalTime.now(ZoneId.systemDefault()).format(CLOCK) + " bench: " + what);
  }

  private static Map<String, Figure> figures() {
    var figures = new LinkedHashMap<String, Figure>();
    figures.put("G6 memory", new Memory());
    figures.put("G2 commit to handler", CommitToHandler.ofRequests(50));
    figures.put("G2r registrations", CommitToHandler.ofRegistrations(50, 200, 500));
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
      scene.samples().keep(shortName(name), failure);
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
