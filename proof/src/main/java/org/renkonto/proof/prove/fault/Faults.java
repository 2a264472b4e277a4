package org.renkonto.proof.prove.fault;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.renkonto.proof.prove.fault.Fault.Kind;
import org.renkonto.proof.prove.finding.Findings;
import org.renkonto.proof.prove.load.Chance;
import org.renkonto.proof.prove.stage.Line;
import org.renkonto.proof.prove.stage.Pause;
import org.renkonto.proof.prove.stage.Stage;
import org.renkonto.proof.prove.stage.Topics;

/** Breaks what the schedule says, when it says so, and mends it. */
public final class Faults {

  private static final Duration SLOW = Duration.ofMillis(25);
  private static final Duration UP_AGAIN = Duration.ofMinutes(2);
  private static final int TRIES = 60;
  private static final int LEAST_KILLS = 30;
  private static final String KILLED = "faults: at least %d kills".formatted(LEAST_KILLS);
  private static final String CAME = "faults: all came, and each kind was felt";

  private final Stage stage;
  private final Topics topics;
  private final Findings findings;
  private final Chance chance;
  private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> felt = new EnumMap<>(Kind.class);
  private int poisoned;

  public Faults(Stage stage, Topics topics, Findings findings, Chance chance) {
    this.stage = stage;
    this.topics = topics;
    this.findings = findings;
    this.chance = chance;
  }

  /** Runs through the whole schedule; each fault on a thread of its own, kills one by one. */
  public void run(Duration length) {
    var schedule = Schedule.of(chance, length);
    schedule.forEach(fault -> findings.log("to come: " + fault));
    try (var beside = Executors.newCachedThreadPool();
        var kills = Executors.newSingleThreadExecutor();
        var one = Executors.newSingleThreadExecutor()) {
      var since = System.nanoTime();
      for (var fault : schedule) {
        Pause.of(fault.at().minusNanos(System.nanoTime() - since));
        place(fault, beside, kills, one).execute(() -> happen(fault));
      }
      Pause.of(length.minusNanos(System.nanoTime() - since));
    }
    judge();
  }

  /** A fault that nobody noticed shows nothing. */
  private void judge() {
    done.forEach((kind, times) -> findings.fact("fault " + kind, times));
    findings.checked(KILLED, kills());
    if (kills() < LEAST_KILLS) {
      findings.violated(KILLED, kills() + " only");
    }
    findings.checked(CAME, Kind.values().length);
    Stream.of(Kind.values())
        .filter(kind -> !done.containsKey(kind) || felt.getOrDefault(kind, 1L) == 0)
        .forEach(kind -> findings.violated(CAME, kind + " was not felt"));
  }

  /** How many kills there were. */
  public int kills() {
    return done.getOrDefault(Kind.KILL, 0);
  }

  private static ExecutorService place(
      Fault fault, ExecutorService beside, ExecutorService kills, ExecutorService topics) {
    return switch (fault.kind()) {
      case KILL -> kills;
      case POISON, REDELIVER -> topics;
      default -> beside;
    };
  }

  private void happen(Fault fault) {
    findings.log("now: " + fault);
    try {
      act(fault);
      synchronized (done) {
        done.merge(fault.kind(), 1, Integer::sum);
      }
    } catch (Exception e) {
      findings.violated(CAME, "not done: %s: %s".formatted(fault, e));
    }
  }

  private void act(Fault fault) throws Exception {
    switch (fault.kind()) {
      case KILL -> kill(fault.target());
      case FREEZE -> freeze(fault);
      case STORE_CUT -> during(fault, stage.lines().store(fault.target()), Line::cut);
      case STORE_SILENT -> during(fault, stage.lines().store(fault.target()), Line::silence);
      case STORE_SLOW -> during(fault, stage.lines().store(fault.target()), l -> l.slow(SLOW));
      case BROKER_CUT -> during(fault, stage.lines().broker(), Line::cut);
      case BROKER_SLOW -> during(fault, stage.lines().broker(), l -> l.slow(SLOW));
      case DOOR_CUT -> during(fault, stage.lines().translation(), Line::hangUp);
      case MAIL_HANGS -> during(fault, stage.lines().mail(), Line::silence);
      case MAIL_CUT -> during(fault, stage.lines().mail(), Line::cut);
      case POISON -> poison();
      case REDELIVER -> redeliver(fault.target());
    }
  }

  private void during(Fault fault, Line line, Consumer<Line> broken) {
    Pause.until(UP_AGAIN, () -> stage.isReady(fault.target()));
    var times = LineFault.on(line, broken, fault.lasts(), UP_AGAIN);
    findings.log("felt %d times: %s".formatted(times, fault));
    synchronized (done) {
      felt.merge(fault.kind(), times, Long::sum);
    }
  }

  private void freeze(Fault fault) {
    stage.freeze(Stage.INFRA);
    try {
      Pause.of(fault.lasts());
    } finally {
      stage.thaw(Stage.INFRA);
    }
  }

  /** One that is up, this or else another: to kill what is just starting would show little. */
  private void kill(String service) {
    var killed =
        Pause.until(
            UP_AGAIN,
            () ->
                Stream.concat(Stream.of(service), Stage.services().stream())
                    .filter(stage::isReady)
                    .findFirst()
                    .filter(stage::kill)
                    .isPresent());
    if (!killed) {
      throw new IllegalStateException("nothing is up");
    }
  }

  private void poison() throws Exception {
    var number = poisoned++;
    var poison = Poison.ALL.get(number % Poison.ALL.size());
    var record = poison.record(chance.random("poison", number));
    for (int i = 1; ; i++) {
      try {
        var at = topics.write(record);
        findings.log("planted %s at %s".formatted(poison.what(), at));
        return;
      } catch (Exception brokerAway) {
        if (i == TRIES) {
          throw brokerAway;
        }
        Pause.of(Duration.ofSeconds(2));
      }
    }
  }

  private void redeliver(String service) throws Exception {
    var all =
        service.equals(Stage.TRANSLATION)
            ? List.of(Stage.TRANSLATION, Stage.TRANSLATION_2)
            : List.of(service);
    all.parallelStream().forEach(stage::hold);
    try {
      for (int i = 1; ; i++) {
        try {
          topics.rewind(service);
          findings.log(service + " begins again at offset 0");
          return;
        } catch (ExecutionException stillMembers) {
          if (i == TRIES) {
            throw stillMembers;
          }
          TimeUnit.SECONDS.sleep(2);
        }
      }
    } finally {
      all.forEach(stage::release);
    }
  }
}
