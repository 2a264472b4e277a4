package org.renkonto.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkonto.appointment.booking.AppointmentSide.Standing;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.flow.Life.Step;
import org.renkonto.flow.World.Delivery;
import org.renkonto.platform.test.Shortest;

/**
 * Every order of the events between the two services, each of them twice, each service down for a
 * while, ends in the same state, and appointment and translator end together.
 */
class TranslatorFlowTest {

  /**
   * How many lives; {@code -Dflow.seed=n} repeats the one of this seed. One that breaks a rule is
   * cut down to what is needed for it.
   */
  private static final int LIVES = Integer.getInteger("flow.lives", 1_000);

  private static final UUID ID = new UUID(7, 7);

  private static World world;

  @BeforeAll
  static void start() {
    world = new World();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  /**
   * What the appointment's people do while translation-service is down, a letter for each: B books,
   * M moves a little, D to another day, P takes the translator by telephone, C calls it off.
   */
  @ParameterizedTest
  @ValueSource(strings = {"B", "BC", "BM", "BD", "BP", "BMC", "BMD"})
  void every_order_in_which_translation_service_hears_of_it_ends_the_same(String history) {
    everyOrder("translation", () -> history.chars().forEach(what -> happens((char) what)), history);
  }

  /**
   * What happens at translation-service while appointment-service is down: A a translator is found,
   * W withdraws, U nobody is found, X a dispatcher cancels.
   */
  @ParameterizedTest
  @ValueSource(strings = {"A", "AW", "AWA", "U", "X", "AX"})
  void every_order_in_which_appointment_service_hears_of_it_ends_the_same(String history) {
    everyOrder(
        "appointment",
        () -> {
          happens('B');
          world.collect();
          arrive("translation");
          history.chars().forEach(what -> happens((char) what));
        },
        history);
  }

  @Test
  void a_thousand_lives_by_chance_end_together_and_the_same_when_all_is_said_again() {
    var ends = new TreeMap<String, Integer>();
    var only = Long.getLong("flow.seed");
    for (long seed = only == null ? 1 : only; seed <= (only == null ? LIVES : only); seed++) {
      var life = new Life(world, seed);
      try {
        ends.merge(Ending.kind(life.happen(life.steps())), 1, Integer::sum);
      } catch (RuntimeException | AssertionError broken) {
        System.out.printf("seed %d: %s%n", seed, broken);
        var shortest = Shortest.of(life.steps(), steps -> broken(life, steps) != null);
        fail("seed %d, as short as can be: %s".formatted(seed, shortest), broken(life, shortest));
      }
    }
    System.out.println("lives by their end: " + ends);
    if (only == null) {
      assertThat(ends.keySet())
          .containsExactlyInAnyOrder(
              "BOOKED FOUND",
              "BOOKED WITHOUT",
              "CANCELLED",
              "TRANSLATOR_MISSING",
              "TRANSLATOR_SOUGHT");
    }
  }

  private static @Nullable Throwable broken(Life life, List<Step> steps) {
    try {
      life.happen(steps);
      return null;
    } catch (RuntimeException | AssertionError broken) {
      return broken;
    }
  }

  private static void everyOrder(String reader, Runnable history, String name) {
    var ends = new HashSet<Standing>();
    var orders = new ArrayList<List<Integer>>();
    prepare(history);
    var count = letters(reader).size();
    orders(count, new int[count], new ArrayList<>(), order -> orders.add(List.copyOf(order)));
    for (var order : orders) {
      prepare(history);
      var letters = letters(reader);
      order.forEach(i -> World.deliver(letters.get(i)));
      world.settle(new Random(1));
      ends.add(world.check(ID, name + " in the order " + order));
    }
    assertThat(ends).as("%s in %d orders", name, orders.size()).hasSize(1);
  }

  private static void prepare(Runnable history) {
    world.begin(true);
    history.run();
    world.collect();
  }

  /** Those that the reader does something with; the others are read when all is settled. */
  private static List<Delivery> letters(String reader) {
    return world.underWay.stream()
        .filter(d -> d.reader().equals(reader))
        .filter(
            d ->
                reader.equals("translation")
                    ? d.letter().type().startsWith("appointment.translator-")
                    : d.letter().type().matches(".*(assigned|withdrawn|unmet|cancelled|moved).v1"))
        .toList();
  }

  private static void happens(char what) {
    switch (what) {
      case 'B' -> world.appointments.book(ID, Town.OFFICE, World.TEN);
      case 'M' -> world.appointments.move(ID, World.TEN.plus(Duration.ofMinutes(30)));
      case 'D' -> world.appointments.move(ID, World.TEN.plus(Duration.ofDays(1)));
      case 'P' -> world.appointments.choose(ID, TranslatorMode.PHONE);
      case 'C' -> world.appointments.cancel(ID);
      case 'A' -> {
        world.translations.takeDueSteps();
        world.translations.accept();
      }
      case 'W' -> world.translations.withdraw();
      case 'X' -> world.translations.cancel();
      case 'U' -> {
        world.translations.takeDueSteps();
        world.translations.withdraw();
        for (int i = 0; i < 20; i++) {
          world.translations.takeDueSteps();
          world.translations.refuse();
        }
      }
      default -> throw new IllegalArgumentException("" + what);
    }
  }

  private static void arrive(String reader) {
    var arriving = world.underWay.stream().filter(d -> d.reader().equals(reader)).toList();
    arriving.forEach(World::deliver);
    world.underWay.removeAll(arriving);
  }

  /** Each of so many things twice, in all orders. */
  private static void orders(
      int count, int[] used, List<Integer> order, Consumer<List<Integer>> each) {
    if (order.size() == 2 * count) {
      each.accept(order);
      return;
    }
    for (int i = 0; i < count; i++) {
      if (used[i] < 2) {
        used[i]++;
        order.add(i);
        orders(count, used, order, each);
        order.removeLast();
        used[i]--;
      }
    }
  }
}
