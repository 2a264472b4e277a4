package org.renkonto.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

  @Test
  void a_pause_is_felt_by_every_call_it_delays() {
    var one = new ReentrantLock(); // the server can do one thing at a time
    var pause = new CountDownLatch(1);

    var latencies =
        OpenLoop.run(
            50,
            Duration.ofSeconds(1),
            () -> {
              one.lock();
              try {
                pause.await(pause.getCount() * 400, TimeUnit.MILLISECONDS);
                pause.countDown();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              } finally {
                one.unlock();
              }
            });

    assertThat(latencies.getTotalCount()).isEqualTo(50);
    assertThat(latencies.getMaxValue()).isGreaterThan(390_000);
    assertThat(latencies.getCountBetweenValues(100_000, 1_000_000)).isGreaterThan(10);
  }

  @Test
  void what_the_service_refuses_is_counted_and_has_no_latency() {
    var calls = new AtomicInteger();
    Runnable everyFourth =
        () -> {
          if (calls.incrementAndGet() % 4 == 0) {
            throw new Caller.Overloaded();
          }
        };

    var load = OpenLoop.offer(40, Duration.ofSeconds(1), everyFourth);

    assertThat(load.refused()).isEqualTo(10);
    assertThat(load.taken().getTotalCount()).isEqualTo(30);
    assertThat(load.calls()).isEqualTo(40);
    assertThatThrownBy(() -> OpenLoop.run(40, Duration.ofSeconds(1), everyFourth))
        .hasMessageContaining("10 of 40 calls were refused");
  }

  @Test
  void a_call_that_fails_fails_the_measurement() {
    Runnable failing =
        () -> {
          throw new IllegalStateException("503");
        };

    assertThatThrownBy(() -> OpenLoop.run(10, Duration.ofSeconds(1), failing))
        .hasMessageContaining("503");
  }
}
