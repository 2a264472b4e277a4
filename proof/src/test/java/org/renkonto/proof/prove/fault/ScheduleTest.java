package org.renkonto.proof.prove.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renkonto.proof.prove.fault.Fault.Kind;
import org.renkonto.proof.prove.load.Chance;
import org.renkonto.proof.prove.stage.Stage;

class ScheduleTest {

  private static final Duration SHORT = Duration.ofSeconds(200);

  @Test
  void the_same_seed_breaks_the_same_things_at_the_same_time() {
    assertThat(Schedule.of(new Chance(7), SHORT)).isEqualTo(Schedule.of(new Chance(7), SHORT));
    assertThat(Schedule.of(new Chance(7), SHORT)).isNotEqualTo(Schedule.of(new Chance(8), SHORT));
  }

  @Test
  void a_short_run_kills_thirty_times_and_breaks_everything_that_can_break() {
    var schedule = Schedule.of(new Chance(7), SHORT);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    var killed = new HashSet<String>();
    for (var fault : schedule) {
      kinds.add(fault.kind());
      if (fault.kind() == Kind.KILL) {
        killed.add(fault.target());
      }
    }

    assertThat(schedule).filteredOn(f -> f.kind() == Kind.KILL).hasSizeGreaterThanOrEqualTo(30);
    assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
    assertThat(killed).containsExactlyInAnyOrderElementsOf(Stage.services());
    assertThat(schedule).allMatch(f -> f.at().compareTo(SHORT) < 0);
  }

  @Test
  void each_service_that_reacts_reads_everything_again_and_meets_poison_of_its_own() {
    var schedule = Schedule.of(new Chance(7), SHORT);
    var reacting = List.of(Stage.TRANSLATION, Stage.APPOINTMENT, Stage.NOTIFICATION);

    assertThat(schedule)
        .filteredOn(f -> f.kind() == Kind.REDELIVER)
        .extracting(Fault::target)
        .containsExactlyInAnyOrderElementsOf(reacting);
    assertThat(schedule).filteredOn(f -> f.kind() == Kind.POISON).hasSize(Poison.ALL.size());
    assertThat(Poison.ALL).flatExtracting(Poison::parkedBy).containsAll(reacting);
  }

  @Test
  void a_long_run_breaks_as_often_in_each_minute() {
    assertThat(kills(SHORT.multipliedBy(40))).isEqualTo(40 * kills(SHORT));
  }

  private static long kills(Duration length) {
    return Schedule.of(new Chance(7), length).stream().filter(f -> f.kind() == Kind.KILL).count();
  }
}
