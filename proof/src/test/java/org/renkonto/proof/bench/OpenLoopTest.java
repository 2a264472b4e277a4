package org.renkonto.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
  void a_call_that_fails_fails_the_measurement() {
    Runnable failing =
        () -> {
          throw new IllegalStateException("503");
        };

    assertThatThrownBy(() -> OpenLoop.run(10, Duration.ofSeconds(1), failing))
        .hasMessageContaining("503");
  }
}
