package org.renkonto.flow;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.platform.outbox.Post.Killed;
import org.renkonto.platform.web.Refusal;
import org.springframework.dao.OptimisticLockingFailureException;

/** One appointment and all that may happen around it, by the numbers of a seed. */
final class Life {

  private static final int HAPPENINGS = 17;

  private final World world;
  private final Random random;
  private final UUID id;
  private final Set<String> down = new HashSet<>();

  Life(World world, long seed) {
    this.world = world;
    this.random = new Random(seed);
    this.id = new UUID(random.nextLong(), random.nextLong());
  }

  UUID id() {
    return id;
  }

  Random random() {
    return random;
  }

  /** Some twenty things happen, each service is down for a while or dies, and then all is up. */
  void happen() {
    world.begin(random.nextBoolean());
    world.appointments.book(id, Town.OFFICE, World.TEN);
    var length = 8 + random.nextInt(26);
    for (int i = 0; i < length; i++) {
      attempt(this::happening);
    }
    down.clear();
  }

  private void happening() {
    if (random.nextInt(12) == 0) {
      world.post.dieAfterWrites(random.nextInt(3));
    }
    switch (random.nextInt(HAPPENINGS)) {
      case 0, 1, 2 -> send();
      case 3, 4, 5, 6, 7 -> deliver();
      case 8, 9 -> dueSteps();
      case 10 -> unlessDown("translation", world.translations::accept);
      case 11 -> unlessDown("translation", world.translations::refuse);
      case 12 -> unlessDown("translation", world.translations::withdraw);
      case 13, 14 -> unlessDown("appointment", this::somebodyChooses);
      case 15 -> world.clock.pass(Duration.ofMinutes(20L * (1 + random.nextInt(90))));
      default -> rarely();
    }
  }

  private void rarely() {
    switch (random.nextInt(4)) {
      case 0 -> unlessDown("translation", world.translations::cancel);
      case 1 -> unlessDown("appointment", () -> world.appointments.cancel(id));
      default -> {
        var service = one(List.of("appointment", "translation"));
        if (!down.remove(service)) {
          down.add(service);
        }
      }
    }
  }

  private void somebodyChooses() {
    switch (random.nextInt(5)) {
      case 0 -> world.appointments.move(id, World.TEN.plus(Duration.ofMinutes(30)));
      case 1 -> world.appointments.move(id, World.TEN);
      case 2 -> world.appointments.move(id, World.TEN.plus(Duration.ofDays(1)));
      case 3 -> world.appointments.choose(id, one(List.of(TranslatorMode.values()).subList(0, 2)));
      default -> world.appointments.goOnWithout(id);
    }
  }

  private void send() {
    if (random.nextInt(6) == 0) {
      world.post.dieAfterSendings(random.nextInt(2));
    }
    world.collect();
  }

  /** Any letter may be next, and stays under way to come again, now and then. */
  private void deliver() {
    var readers = world.underWay.stream().filter(d -> !down.contains(d.reader())).toList();
    if (!readers.isEmpty()) {
      var next = one(readers);
      World.deliver(next);
      if (random.nextInt(3) > 0) {
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
    return List.copyOf(of).get(random.nextInt(of.size()));
  }

  /** What is refused was not to be; who dies has another try of what was not acknowledged. */
  private void attempt(Runnable happening) {
    try {
      happening.run();
    } catch (Refusal | OptimisticLockingFailureException | Killed notNow) {
      // as it is
    } finally {
      world.post.revive();
    }
  }
}
