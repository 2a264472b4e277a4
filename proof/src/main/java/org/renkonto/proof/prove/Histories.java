package org.renkonto.proof.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.renkonto.proof.prove.finding.Findings;

/**
 * Histories by chance of the real desks, listeners and aggregates in one process, with a simulated
 * store, broker and clock: {@code HistoriesTest} of translation-service, from the seed of the run.
 * It cuts a history that breaks a rule down to what is needed for it.
 */
final class Histories {

  private static final String RULE = "histories: nothing is lost, nobody is in two places";
  private static final Pattern RUN = Pattern.compile("(?m)^(\\d+) histories from seed \\d+$");
  private static final Pattern BROKEN = Pattern.compile("seed \\d+, as short as can be.*");

  private Histories() {}

  /**
   * Runs so many.
   *
   * @param log where Maven and the histories may tell at length
   * @throws IOException when Maven is not there
   */
  static void run(Path checkout, Path log, long seed, int many, Findings findings)
      throws IOException {
    findings.say("%d histories from seed %d".formatted(many, seed));
    var ended = ended(checkout, log, seed, many);
    var told = Files.readString(log);
    var run = RUN.matcher(told);
    var ran = run.find();
    findings.checked(RULE, ran ? Long.parseLong(run.group(1)) : 0);
    if (ended != 0 || !ran) {
      var broken = BROKEN.matcher(told);
      findings.violated(RULE, broken.find() ? broken.group() : "not run to the end, see " + log);
    }
  }

  private static int ended(Path checkout, Path log, long seed, int many) throws IOException {
    var maven =
        new ProcessBuilder(
                "mvn",
                "-B",
                "-q",
                "-pl",
                "translation-service",
                "-am",
                "-Dspotless.check.skip=true",
                "-Dtest=HistoriesTest",
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dhistories=" + many,
                "-Dhistories.seed=" + seed,
                "test")
            .directory(checkout.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      return maven.waitFor();
    } catch (InterruptedException e) {
      maven.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("stopped", e);
    }
  }
}
