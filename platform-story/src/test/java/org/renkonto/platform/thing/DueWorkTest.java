package org.renkonto.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceSettings;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Steps that are taken when their time has come: by one, and by another if that one died. */
@ServiceTest
class DueWorkTest {

  @Autowired MongoOperations store;
  @Autowired MovableClock clock;
  @Autowired Gate gate;
  @Autowired MeterRegistry metrics;
  final UUID id = UUID.randomUUID();
  final String name = "due-" + id;

  @Test
  void what_is_due_when_saved_is_taken_at_once() {
    var fastest =
        IntStream.range(0, 5)
            .mapToLong(
                _ -> {
                  var begin = System.nanoTime();
                  var thing = thing(UUID.randomUUID());
                  store.insert(thing);
                  await()
                      .pollInterval(Duration.ofMillis(5))
                      .until(() -> steps(thing.id), n -> n == 1);
                  return System.nanoTime() - begin;
                })
            .min();
    assertThat(Duration.ofNanos(fastest.orElseThrow())).isLessThan(Duration.ofMillis(400));
  }

  @Test
  void what_falls_due_later_is_taken_then_and_not_before() {
    var thing = thing(id);
    thing.dueAt = clock.instant().plus(Duration.ofHours(1));
    store.insert(thing);
    clock.pass(Duration.ofMinutes(59));
    await().during(Duration.ofMillis(1500)).until(() -> steps(id), n -> n == 0);

    clock.pass(Duration.ofMinutes(2));
    await().until(() -> steps(id), n -> n == 1);
    assertThat(store.findById(id, Document.class, "things")).doesNotContainKey("dueAt");
  }

  @Test
  void of_two_instances_one_takes_each_step() {
    var taken = new AtomicInteger();
    try (var other = ServiceSettings.anotherInstance(ThingApplication.class)) {
      gate.rule(name, _ -> taken.incrementAndGet());
      other.getBean(Gate.class).rule(name, _ -> taken.incrementAndGet());
      var things = IntStream.range(0, 60).mapToObj(_ -> thing(UUID.randomUUID())).toList();
      store.insertAll(things);
      for (var thing : things) {
        await().until(() -> steps(thing.id), n -> n == 1);
      }
    }
    assertThat(taken).hasValue(60);
  }

  @Test
  void a_claim_lapses_after_a_crash() {
    var thing = thing(id);
    thing.dueAt = clock.instant().plusSeconds(60); // as one that claimed it and died left it
    store.insert(thing);
    clock.pass(Duration.ofSeconds(61));
    await().until(() -> steps(id), n -> n == 1);
  }

  @Test
  void a_step_that_fails_is_taken_again_when_its_claim_has_lapsed() {
    var tries = new AtomicInteger();
    gate.rule(
        name,
        _ -> {
          if (tries.incrementAndGet() == 1) {
            throw new IllegalStateException("the first time fails");
          }
        });
    store.insert(thing(id));
    await().until(() -> tries.get() == 1);
    clock.pass(Duration.ofSeconds(61));
    await().until(() -> steps(id), n -> n == 1);
    assertThat(tries).hasValue(2);
  }

  @Test
  void a_step_that_fails_is_counted() {
    var before = failedSteps();
    gate.rule(
        name,
        _ -> {
          throw new IllegalStateException("cannot do it");
        });
    store.insert(thing(id));
    await().until(this::failedSteps, failed -> failed == before + 1);
  }

  @Test
  void how_late_the_oldest_deadline_is_can_be_seen_while_there_is_no_room_to_take_it() {
    var room = new CountDownLatch(1);
    gate.rule(name, _ -> Waiting.untilOpen(room));
    dueBeside(6, clock.instant().minusSeconds(300));

    await().until(this::secondsLate, late -> late >= 300);

    room.countDown();
    await().until(this::secondsLate, late -> late < 60);
  }

  @Test
  void a_step_that_met_another_change_is_taken_again_soon() {
    var tries = new AtomicInteger();
    gate.rule(
        name,
        _ -> {
          if (tries.incrementAndGet() == 1) {
            var meanwhile = Objects.requireNonNull(store.findById(id, Thing.class));
            meanwhile.size = 7;
            store.save(meanwhile);
          }
        });
    store.insert(thing(id));
    await().until(() -> steps(id), n -> n == 1);
    assertThat(Objects.requireNonNull(store.findById(id, Thing.class)).size).isEqualTo(7);
  }

  @Test
  void a_backlog_is_worked_off_by_several_at_once() {
    var together = new CountDownLatch(4);
    gate.rule(
        name,
        _ -> {
          together.countDown();
          Waiting.untilOpen(together);
        });
    dueBeside(8, clock.instant().minusSeconds(5));
    await().untilAsserted(() -> assertThat(together.getCount()).isZero());
  }

  /** Put there beside the mapping, so that only the sweep finds them. */
  private void dueBeside(int many, Instant due) {
    for (int i = 0; i < many; i++) {
      store.insert(
          new Document("_id", UUID.randomUUID())
              .append("name", name)
              .append("version", 0L)
              .append("eventCount", 0L)
              .append("dueAt", Date.from(due)),
          "things");
    }
  }

  private double failedSteps() {
    return metrics.get("renkonto.due.failed").tag("document", "Thing").counter().count();
  }

  private double secondsLate() {
    return metrics.get("renkonto.due.late").tag("document", "Thing").timeGauge().value();
  }

  private Thing thing(UUID its) {
    var thing = new Thing(its, name);
    thing.dueAt = clock.instant();
    return thing;
  }

  private int steps(UUID its) {
    return Objects.requireNonNull(store.findById(its, Thing.class)).steps;
  }
}
