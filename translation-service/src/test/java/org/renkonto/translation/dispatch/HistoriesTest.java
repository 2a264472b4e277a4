package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.test.Shortest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Histories by chance: commands, steps, publishing and deliveries in any order, with crashes and
 * outages at any call to the store and others in between. One that breaks a rule is cut down to
 * what is needed for it. {@code -Dhistories=N} runs more, {@code -Dhistories.seed=N} the same.
 */
@ServiceTest
class HistoriesTest {

  /** Of fewer it may be that hardly anybody accepts: a single one can be repeated. */
  private static final int ENOUGH = 2_000;

  private static final int HISTORIES = Integer.getInteger("histories", ENOUGH);
  private static final long SEED = Long.getLong("histories.seed", System.nanoTime() % 1_000_000);
  private static final int STEPS = 40;

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;

  private Parts parts;

  @BeforeEach
  void an_office_with_translators_who_have_the_same_ids_each_time() {
    var office = Office.opened(port, store);
    for (int i = 0; i < 4; i++) {
      var employment = i == 0 ? "STAFF" : "FREELANCE";
      office.hasTranslator(new UUID(7, i), employment, "ar", "FEMALE", "07:00", "20:00");
    }
    parts = new Parts(context);
  }

  @Test
  void whatever_goes_wrong_and_when_nothing_is_lost_and_nobody_is_in_two_places() {
    System.out.printf("%d histories from seed %d%n", HISTORIES, SEED);
    var bound = 0;
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      var history = history(seed);
      var broken = broken(history);
      if (!broken.isEmpty()) {
        System.out.printf("seed %d: %s%n", seed, broken);
        var shortest = Shortest.of(history, shorter -> !broken(shorter).isEmpty());
        fail("seed %d, as short as can be: %s: %s", seed, shortest, broken(shortest));
      }
      bound += ended.accepted.size();
    }
    if (HISTORIES >= ENOUGH) {
      assertThat(bound).as("acceptances in all").isGreaterThan(HISTORIES / 4);
    }
  }

  private SimulatedOffice ended;

  private static List<Step> history(long seed) {
    var random = new SplittableRandom(seed);
    return Stream.generate(() -> Step.by(random)).limit(STEPS).toList();
  }

  private List<String> broken(List<Step> history) {
    ended = new SimulatedOffice(parts);
    try {
      for (var step : history) {
        ended.take(step);
        var broken = new Invariants(ended).always();
        if (!broken.isEmpty()) {
          return broken;
        }
      }
      ended.heal();
      return new Invariants(ended).atRest();
    } catch (RuntimeException | AssertionError fault) {
      return List.of(fault + " at " + List.of(fault.getStackTrace()).subList(0, 4));
    }
  }
}
