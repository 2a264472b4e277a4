package org.renkonto.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.work.KeyOrder;

/** In parallel, but in order for each key. */
class KeyOrderTest {

  private static final int ROOM = 8;

  private record Thing(@Nullable String key, int number) {}

  private final KeyOrder order = new KeyOrder(ROOM, Duration.ofMinutes(1));
  private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

  @Test
  void what_has_the_same_key_is_done_in_order_and_never_at_once() {
    var things = IntStream.range(0, 3_000).mapToObj(i -> new Thing("k" + i % 7, i)).toList();
    Map<String, Queue<Integer>> seen = new ConcurrentHashMap<>();
    Map<String, AtomicInteger> now = new ConcurrentHashMap<>();
    var clashes = new AtomicInteger();
    var left =
        order.doAll(
            things,
            Thing::key,
            thing -> {
              var key = String.valueOf(thing.key());
              var here = now.computeIfAbsent(key, _ -> new AtomicInteger());
              clashes.addAndGet(here.getAndIncrement());
              Thread.yield();
              seen.computeIfAbsent(key, _ -> new ConcurrentLinkedQueue<>()).add(thing.number());
              here.decrementAndGet();
            });
    assertThat(left).isEmpty();
    assertThat(clashes).hasValue(0);
    assertThat(seen).hasSize(7);
    assertThat(seen.values())
        .allSatisfy(numbers -> assertThat(List.copyOf(numbers)).isSorted())
        .satisfies(
            all -> assertThat(all.stream().mapToInt(Queue::size).sum()).isEqualTo(things.size()));
  }

  @Test
  void what_has_no_key_waits_for_nobody() {
    var together = new CountDownLatch(3);
    var things = IntStream.range(0, 3).mapToObj(i -> new Thing(null, i)).toList();
    order.doAll(
        things,
        Thing::key,
        thing -> {
          together.countDown();
          Waiting.untilOpen(together);
          done.add(thing.number());
        });
    assertThat(done).hasSize(3);
  }

  @Test
  void no_more_are_done_at_once_than_there_is_room_for() {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    var full = new CountDownLatch(ROOM);
    var things = IntStream.range(0, 500).mapToObj(i -> new Thing(null, i)).toList();
    order.doAll(
        things,
        Thing::key,
        _ -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          full.countDown();
          Waiting.untilOpen(full);
          now.decrementAndGet();
        });
    assertThat(most).hasValue(ROOM);
  }

  @Test
  void the_first_that_was_not_done_is_named_although_a_later_one_failed() {
    var failed = new CountDownLatch(1);
    var things = List.of(new Thing("a", 0), new Thing("a", 1), new Thing("b", 2));
    var left =
        order.doAll(
            things,
            Thing::key,
            thing -> {
              if (thing.number() == 2) {
                failed.countDown();
                throw new IllegalStateException("cannot do it");
              }
              Waiting.untilOpen(failed);
              done.add(thing.number());
            });
    assertThat(left)
        .hasValueSatisfying(
            rest -> {
              assertThat(rest.first().number()).isLessThanOrEqualTo(2);
              assertThat(rest.why()).hasMessage("cannot do it");
              assertThat(done).doesNotContain(rest.first().number());
            });
  }

  @Test
  void after_a_failure_nothing_of_its_key_is_done() {
    var things = IntStream.range(0, 5).mapToObj(i -> new Thing("a", i)).toList();
    var left =
        order.doAll(
            things,
            Thing::key,
            thing -> {
              if (thing.number() == 2) {
                throw new IllegalStateException("cannot do it");
              }
              done.add(thing.number());
            });
    assertThat(left.orElseThrow().first().number()).isEqualTo(2);
    assertThat(done).containsExactly(0, 1);
  }

  @Test
  void when_the_time_is_over_nothing_but_the_first_is_begun() {
    var things = IntStream.range(0, 5).mapToObj(i -> new Thing("a", i)).toList();
    var hurried = new KeyOrder(ROOM, Duration.ZERO);
    var left = hurried.doAll(things, Thing::key, thing -> done.add(thing.number()));
    assertThat(left.orElseThrow().why()).isInstanceOf(TimeoutException.class);
    assertThat(left.orElseThrow().first().number()).isEqualTo(1);
    assertThat(done).containsExactly(0);
  }

  @Test
  void one_key_alone_is_done_by_who_asks() {
    var threads = new ConcurrentLinkedQueue<Thread>();
    order.doAll(
        List.of(new Thing("a", 0), new Thing("a", 1)),
        Thing::key,
        _ -> threads.add(Thread.currentThread()));
    assertThat(threads).hasSize(2).containsOnly(Thread.currentThread());
  }
}
