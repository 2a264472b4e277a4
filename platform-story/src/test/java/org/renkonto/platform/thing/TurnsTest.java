package org.renkonto.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.renkonto.platform.work.Turns;

/** One after the other where they would spoil each other's work, and no longer than is good. */
@Timeout(30)
class TurnsTest {

  private final Turns turns = new Turns();

  @Test
  void those_with_the_same_key_never_work_at_once() throws Exception {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    var work = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < 500; i++) {
      work.add(
          () ->
              turns.take(
                  "one",
                  () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.yield();
                    return now.decrementAndGet();
                  }));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(work);
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void who_waits_for_long_goes_all_the_same() throws Exception {
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(
          () ->
              turns.take(
                  "one",
                  () -> {
                    begun.countDown();
                    Waiting.untilOpen(end);
                    return "late";
                  }));
      begun.await();
      var second = threads.submit(() -> turns.take("one", () -> "gone"));

      assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo("gone");
      end.countDown();
    }
  }

  @Test
  void who_is_told_to_stop_goes_on_at_once_and_still_knows_of_it() throws Exception {
    Thread.currentThread().interrupt();

    assertThat(turns.take("one", () -> "gone")).isEqualTo("gone");
    assertThat(Thread.interrupted()).isTrue();
  }
}
