package org.renkonto.proof.prove;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.renkonto.proof.prove.audit.Auditor;
import org.renkonto.proof.prove.caller.BadCallers;
import org.renkonto.proof.prove.fault.Faults;
import org.renkonto.proof.prove.finding.Findings;
import org.renkonto.proof.prove.load.Calls;
import org.renkonto.proof.prove.load.Chance;
import org.renkonto.proof.prove.load.Load;
import org.renkonto.proof.prove.load.Population;
import org.renkonto.proof.prove.load.Reception;
import org.renkonto.proof.prove.race.Races;
import org.renkonto.proof.prove.stage.Stage;
import org.renkonto.proof.prove.stage.Topics;
import org.renkonto.standalone.StartFailed;

/** {@code ./renkonto prove}: breaks things under load and looks whether anything was lost. */
public final class Prove {

  private static final long NEEDED_MEGABYTES = 3_000;
  private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(2);
  private static final Duration ONE_CALL = Duration.ofSeconds(40);
  private static final Duration RACES = Duration.ofHours(1);
  private static final String TO_ITS_END = "the run comes to its end";
  private static final String MAIL_SERVER_THREAD = "smtp:";
  private static final Duration NO_PROGRESS = Duration.ofSeconds(90);

  private final Wanted wanted;
  private final Findings findings;

  private Prove(Wanted wanted, Findings findings) {
    this.wanted = wanted;
    this.findings = findings;
  }

  /**
   * Runs what is wanted.
   *
   * @return 0 when no rule was broken, 1 when one was, 2 when it could not be begun
   */
  public static int run(List<String> words) {
    var checkout = Path.of("").toAbsolutePath();
    var directory = checkout.resolve("proof").resolve("target").resolve("prove");
    try {
      var wanted = Wanted.of(words);
      Files.createDirectories(directory);
      var free = Files.getFileStore(directory).getUsableSpace() >> 20;
      if (free < NEEDED_MEGABYTES) {
        throw new IllegalArgumentException(
            "%d MB of disk are free, %d are needed.".formatted(free, NEEDED_MEGABYTES));
      }
      var log = directory.resolve("seed-" + wanted.seed() + ".log");
      try (var file = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
        return new Prove(wanted, new Findings(System.out, file)).run(checkout, directory, log);
      }
    } catch (StartFailed | IllegalArgumentException | IOException notBegun) {
      System.err.println("Nothing is proven: " + notBegun.getMessage());
      return 2;
    }
  }

  private int run(Path checkout, Path directory, Path log) throws IOException {
    findings.say("seed %d; the log is %s".formatted(wanted.seed(), checkout.relativize(log)));
    if (wanted.has("histories")) {
      var told = directory.resolve("histories.log");
      Histories.run(checkout, told, wanted.seed(), wanted.histories(), findings);
    }
    if (wanted.needsProcesses()) {
      processes(checkout, directory);
    }
    findings.table();
    System.out.println(
        findings.isClean()
            ? "Nothing was lost."
            : "Something is wrong: ./renkonto prove " + wanted.again());
    return findings.isClean() ? 0 : 1;
  }

  private void processes(Path checkout, Path directory) throws IOException {
    Thread.setDefaultUncaughtExceptionHandler(this::died);
    try (var launcher =
            new PrintStream(directory.resolve("launcher.log").toFile(), StandardCharsets.UTF_8);
        var stage = Stage.up(checkout, directory.resolve("home"), launcher);
        var topics = new Topics(stage)) {
      findings.say("the system is up");
      try {
        prove(stage, topics);
      } catch (RuntimeException broken) {
        findings.violated(TO_ITS_END, broken.toString());
        findings.log(List.of(broken.getStackTrace()).toString());
      }
    }
  }

  /** A thread ended by a failure: the mail server's do when their line is cut, no other may. */
  private void died(Thread thread, Throwable failure) {
    var told = "%s died: %s".formatted(thread.getName(), failure);
    if (thread.getName().startsWith(MAIL_SERVER_THREAD)) {
      findings.log(told);
    } else {
      findings.violated(TO_ITS_END, told);
      findings.log(List.of(failure.getStackTrace()).toString());
    }
  }

  private void prove(Stage stage, Topics topics) {
    var chance = new Chance(wanted.seed());
    var people = new Population();
    var calls = new Calls(stage, findings, chance);
    calls.giveUpIn(ANSWERED_WITHIN);
    people.register(calls);
    Reception.open(calls);
    if (wanted.has("faults")) {
      faults(stage, topics, people, calls, chance);
    }
    if (wanted.has("races")) {
      var racing = new Calls(stage, findings, chance);
      racing.giveUpIn(RACES);
      new Races(stage, people, findings).run(racing, wanted.racers());
    }
    if (wanted.has("callers")) {
      new BadCallers(stage, findings, chance).run(wanted.badCalls());
    }
    calls.tell();
  }

  private void faults(Stage stage, Topics topics, Population people, Calls calls, Chance chance) {
    var load = new Load(people, calls, chance);
    calls.giveUpIn(wanted.faults().multipliedBy(2).plus(ANSWERED_WITHIN));
    load.begin(wanted.perSecond());
    findings.say(
        "the office is open; things break for %d s".formatted(wanted.faults().toSeconds()));
    var faults = new Faults(stage, topics, findings, chance);
    faults.run(wanted.faults());
    load.close();
    stage.heal();
    findings.say("%d kills; all is mended".formatted(faults.kills()));
    calls.giveUpIn(ANSWERED_WITHIN);
    if (!load.end(ANSWERED_WITHIN.plus(ONE_CALL))) {
      findings.violated(TO_ITS_END, "people are still busy");
    }
    findings.say("all have their answers; the auditor looks");
    new Auditor(stage, topics, people, calls.journal(), findings).audit(NO_PROGRESS);
  }
}
