package org.renkonto.proof.prove.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.renkonto.proof.prove.fault.Fault.Kind;
import org.renkonto.proof.prove.load.Chance;
import org.renkonto.proof.prove.stage.Stage;

/** What breaks and when, by the seed alone. */
final class Schedule {

  private static final Duration UNIT = Duration.ofSeconds(200);
  private static final List<String> TO_KILL =
      List.of(
          Stage.TRANSLATION,
          Stage.TRANSLATION,
          Stage.TRANSLATION_2,
          Stage.TRANSLATION_2,
          Stage.NOTIFICATION,
          Stage.APPOINTMENT,
          Stage.APPOINTMENT,
          Stage.GATEWAY);

  private final List<Fault> faults = new ArrayList<>();
  private final SplittableRandom random;
  private final Duration length;

  private Schedule(Chance chance, Duration length) {
    this.random = chance.random("faults");
    this.length = length;
  }

  /** The faults of a run of this length in order of time. */
  static List<Fault> of(Chance chance, Duration length) {
    var schedule = new Schedule(chance, length);
    schedule.fill();
    schedule.faults.sort(Comparator.comparing(Fault::at));
    return List.copyOf(schedule.faults);
  }

  private void fill() {
    spread(32, 0, () -> one(TO_KILL), Kind.KILL, 0, 0);
    spread(1, 0.30, () -> Stage.INFRA, Kind.FREEZE, 10_000, 10_000);
    spread(4, 0, () -> one(Stage.withStore()), Kind.STORE_CUT, 2_000, 8_000);
    spread(2, 0, () -> one(Stage.withStore()), Kind.STORE_SILENT, 4_000, 12_000);
    spread(3, 0, () -> one(Stage.withStore()), Kind.STORE_SLOW, 5_000, 10_000);
    spread(2, 0, () -> Stage.INFRA, Kind.BROKER_CUT, 3_000, 8_000);
    spread(1, 0, () -> Stage.INFRA, Kind.BROKER_SLOW, 5_000, 10_000);
    spread(5, 0, () -> Stage.GATEWAY, Kind.DOOR_CUT, 0, 0);
    spread(1, 0.10, () -> Stage.NOTIFICATION, Kind.MAIL_HANGS, 60_000, 60_000);
    spread(1, 0.75, () -> Stage.NOTIFICATION, Kind.MAIL_CUT, 25_000, 25_000);
    spread(Poison.ALL.size(), 0, () -> Stage.INFRA, Kind.POISON, 0, 0);
    spread(1, 0.55, () -> Stage.NOTIFICATION, Kind.REDELIVER, 0, 0);
    spread(1, 0.70, () -> Stage.APPOINTMENT, Kind.REDELIVER, 0, 0);
    spread(1, 0.85, () -> Stage.TRANSLATION, Kind.REDELIVER, 0, 0);
  }

  /** So many in a short run: one in each even part of the run, at any moment of it. */
  private void spread(
      int inUnit, double from, Supplier<String> target, Kind kind, int least, int most) {
    var many = (int) Math.max(inUnit, inUnit * length.toMillis() / UNIT.toMillis());
    var part = length.toMillis() / many;
    for (int i = 0; i < many; i++) {
      var inPart = from == 0 ? random.nextDouble() : from;
      var lasts = least == most ? least : random.nextInt(least, most);
      faults.add(
          new Fault(
              Duration.ofMillis((long) ((i + inPart) * part)),
              kind,
              target.get(),
              Duration.ofMillis(lasts)));
    }
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
