package org.renkonto.proof.prove.load;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.renkonto.proof.prove.stage.Pause;
import org.renkonto.proof.prove.stage.Person;

/**
 * An office at work: institutions ask at a fixed rate, whatever the answers; translators,
 * institutions and dispatchers look after what is theirs from time to time. Every decision is by
 * the seed: who wants what when, and what anybody says to a session of that day of the run, time
 * and length. What there is to decide about is not: who is offered or assigned what, and whether
 * anybody sees it in time, follows from the answers of the system and so from its pace.
 */
public final class Load {

  private static final Duration SOON_EVERY = Duration.ofSeconds(11);
  private static final Duration BOOK_EVERY = Duration.ofMillis(900);
  private static final Duration ONLINE_EVERY = Duration.ofMillis(2_300);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(4);

  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Thread> clocks = new ArrayList<>();
  private final Population population;
  private final Calls calls;
  private final Chance chance;
  private volatile boolean open = true;

  public Load(Population population, Calls calls, Chance chance) {
    this.population = population;
    this.calls = calls;
    this.chance = chance;
  }

  /** Opens the office; so many requests come each second. */
  public void begin(double perSecond) {
    every(Duration.ofNanos((long) (1e9 / perSecond)), 0, n -> asks(Wish.of(n, population, chance)));
    every(SOON_EVERY, 3_000, n -> asks(Wish.soon(n, population, chance)));
    var decisions = new Decisions(chance, LocalDate.now(Wish.ZONE));
    for (var translator : population.translators()) {
      looks(
          new TranslatorAtWork(translator, calls, decisions, this::later)::look,
          translator.person());
    }
    for (var institution : population.institutions()) {
      looks(new InstitutionAtWork(institution, calls, decisions)::look, institution.person());
    }
    var reception = new Reception(population.visitors(), calls, chance, this::later);
    every(BOOK_EVERY, 500, reception::book);
    var visitors = new VisitorAtWork(population.visitors(), calls, chance, this::later);
    every(ONLINE_EVERY, 700, visitors::book);
    looks(new DispatcherAtWork(calls, decisions)::look, Person.DISPATCHER);
  }

  /** Nobody wants anything new; what was wanted is still seen through. */
  public void close() {
    open = false;
    clocks.forEach(Thread::interrupt);
  }

  /** Waits until each command has its final answer; false when that takes too long. */
  public boolean end(Duration longest) {
    people.shutdown();
    try {
      return people.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void asks(Wish wish) {
    var deed = new Deed(wish.key(), Kind.ASK, wish.by().person(), "", wish.body());
    if (wish.twice()) {
      people.execute(() -> calls.repeat(deed));
    }
    var answer = calls.make(deed);
    if (answer != null && answer.isGood() && wish.cancelAfterMillis() > 0) {
      var id = answer.json().path("id").asString();
      later(
          Duration.ofMillis(wish.cancelAfterMillis()),
          new Deed("cancel-" + wish.key(), Kind.CANCEL, wish.by().person(), id, null));
    }
  }

  /** Does something after a while, unless the office has closed by then. */
  private void later(Duration wait, Deed deed) {
    if (open) {
      people.execute(
          () -> {
            Pause.of(wait);
            if (open) {
              calls.make(deed);
            }
          });
    }
  }

  private void looks(Runnable look, Person who) {
    var first = (long) (chance.of("first look", who.subject()) * LOOK_EVERY.toMillis());
    every(LOOK_EVERY, first, _ -> look.run());
  }

  @FunctionalInterface
  private interface Turn {
    void take(int number);
  }

  /** At fixed times, each turn on a thread of its own. */
  private void every(Duration time, long firstMillis, Turn turn) {
    clocks.add(
        Thread.ofVirtual()
            .start(
                () -> {
                  var next = System.nanoTime() + firstMillis * 1_000_000;
                  for (int n = 0; open; n++) {
                    var number = n;
                    var wait = next - System.nanoTime();
                    next += time.toNanos();
                    try {
                      TimeUnit.NANOSECONDS.sleep(wait);
                    } catch (InterruptedException closed) {
                      return;
                    }
                    people.execute(() -> turn.take(number));
                  }
                }));
  }
}
