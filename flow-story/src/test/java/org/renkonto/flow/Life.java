package org.renkonto.flow;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.renkonto.appointment.booking.AppointmentSide.Standing;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.platform.outbox.Post.Killed;
import org.renkonto.platform.web.Refusal;
import org.springframework.dao.OptimisticLockingFailureException;

/** One appointment and all that may happen around it, step by step. */
final class Life {

  /** What may happen; the more often it stands here, the more often it does. */
  private static final List<Happening> OFTEN =
      Stream.of(Happening.values())
          .flatMap(it -> Stream.generate(() -> it).limit(it.often))
          .toList();

  /** What somebody or something does, and how often of a hundred times. */
  enum Happening {
    SEND(18),
    DELIVER(29),
    DUE_STEPS(12),
    ACCEPT(6),
    REFUSE(6),
    WITHDRAW(6),
    CHOOSE(12),
    TIME(6),
    DOWN_OR_UP(3),
    CANCEL_REQUEST(1),
    CANCEL(1);

    private final int often;

    Happening(int often) {
      this.often = often;
    }
  }

  /**
   * One step, the same whatever is left out before it.
   *
   * @param dice what else is by chance in it
   */
  record Step(Happening what, long dice) {}

  private final World world;
  private final long seed;
  private final UUID id;
  private final Set<String> down = new HashSet<>();
  private Random dice;

  Life(World world, long seed) {
    this.world = world;
    this.seed = seed;
    this.dice = new Random(seed);
    this.id = new UUID(dice.nextLong(), dice.nextLong());
  }

  /** Some twenty steps by the seed. */
  List<Step> steps() {
    var random = new Random(seed);
    return Stream.generate(
            () -> new Step(OFTEN.get(random.nextInt(OFTEN.size())), random.nextLong()))
        .limit(8 + random.nextInt(26))
        .toList();
  }

  /**
   * These steps happen, each service is down for a while or dies, then all is up and settled, and
   * everything is said again.
   *
   * @return how it ends
   * @throws AssertionError when appointment and translator do not end together, or not the same
   */
  Standing happen(List<Step> steps) {
    dice = new Random(seed);
    down.clear();
    world.begin(dice.nextBoolean());
    world.appointments.book(id, Town.OFFICE, World.TEN);
    steps.forEach(this::attempt);
    dice = new Random(seed);
    world.settle(dice);
    var end = world.check(id, "at the end");
    world.repeat(dice);
    var again = world.check(id, "repeated");
    if (!again.equals(end)) {
      throw new AssertionError("it ends as " + end + ", and repeated as " + again);
    }
    return end;
  }

  private void happens(Happening what) {
    if (dice.nextInt(12) == 0) {
      world.post.dieAfterWrites(dice.nextInt(3));
    }
    switch (what) {
      case SEND -> send();
      case DELIVER -> deliver();
      case DUE_STEPS -> dueSteps();
      case ACCEPT -> unlessDown("translation", world.translations::accept);
      case REFUSE -> unlessDown("translation", world.translations::refuse);
      case WITHDRAW -> unlessDown("translation", world.translations::withdraw);
      case CHOOSE -> unlessDown("appointment", this::somebodyChooses);
      case TIME -> world.clock.pass(Duration.ofMinutes(20L * (1 + dice.nextInt(90))));
      case DOWN_OR_UP -> downOrUp();
      case CANCEL_REQUEST -> unlessDown("translation", world.translations::cancel);
      case CANCEL -> unlessDown("appointment", () -> world.appointments.cancel(id));
    }
  }

  private void downOrUp() {
    var service = one(List.of("appointment", "translation"));
    if (!down.remove(service)) {
      down.add(service);
    }
  }

  private void somebodyChooses() {
    switch (dice.nextInt(5)) {
      case 0 -> world.appointments.move(id, World.TEN.plus(Duration.ofMinutes(30)));
      case 1 -> world.appointments.move(id, World.TEN);
      case 2 -> world.appointments.move(id, World.TEN.plus(Duration.ofDays(1)));
      case 3 -> world.appointments.choose(id, one(List.of(TranslatorMode.values()).subList(0, 2)));
      default -> world.appointments.goOnWithout(id);
    }
  }

  private void send() {
    if (dice.nextInt(6) == 0) {
      world.post.dieAfterSendings(dice.nextInt(2));
    }
    world.collect();
  }

  /** Any letter may be next, and stays under way to come again, now and then. */
  private void deliver() {
    var readers = world.underWay.stream().filter(d -> !down.contains(d.reader())).toList();
    if (!readers.isEmpty()) {
      var next = one(readers);
      World.deliver(next);
      if (dice.nextInt(3) > 0) {
        world.underWay.remove(next);
      }
    }
  }

  private void dueSteps() {
    unlessDown("appointment", world.appointments::takeDueSteps);
    unlessDown("translation", world.translations::takeDueSteps);
  }

  private void unlessDown(String service, Runnable happening) {
    if (!down.contains(service)) {
      happening.run();
    }
  }

  private <T> T one(Collection<T> of) {
    return List.copyOf(of).get(dice.nextInt(of.size()));
  }

  /** What is refused was not to be; who dies has another try of what was not acknowledged. */
  private void attempt(Step step) {
    dice = new Random(step.dice());
    try {
      happens(step.what());
    } catch (Refusal | OptimisticLockingFailureException | Killed notNow) {
      // as it is
    } finally {
      world.post.revive();
    }
  }
}
