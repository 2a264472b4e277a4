package org.renkonto.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.renkonto.platform.work.Retry;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Who was slower tries again, and at some point no more. */
@Timeout(30)
class RetryTest {

  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void comes_through_at_the_first_try_that_nobody_disturbs() {
    assertThat(Retry.onConflict(() -> disturbed(49))).isEqualTo("saved");
    assertThat(tries).hasValue(50);
  }

  @Test
  void gives_up_after_fifty_tries_and_says_what_the_last_one_said() {
    assertThatThrownBy(() -> Retry.onConflict(() -> disturbed(50)))
        .isInstanceOf(OptimisticLockingFailureException.class)
        .hasMessage("try 50")
        .hasNoSuppressedExceptions();
    assertThat(tries).hasValue(50);
  }

  @Test
  void what_is_no_conflict_is_not_tried_again() {
    var refused = new IllegalStateException("refused", new OptimisticLockingFailureException("no"));

    assertThatThrownBy(() -> Retry.onInsertConflict(() -> fails(refused))).isSameAs(refused);
    assertThat(tries).hasValue(1);
  }

  @Test
  void what_exists_already_is_tried_again_only_by_those_who_insert() {
    var exists = new DuplicateKeyException("exists");

    assertThatThrownBy(() -> Retry.onConflict(() -> fails(exists))).isSameAs(exists);
    assertThat(tries).hasValue(1);

    assertThatThrownBy(() -> Retry.onInsertConflict(() -> fails(exists)))
        .isInstanceOf(OptimisticLockingFailureException.class)
        .hasCause(exists);
    assertThat(tries).hasValue(51);
  }

  @Test
  void who_is_told_to_stop_tries_no_more_and_still_knows_of_it() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Retry.onConflict(() -> disturbed(50))).hasMessage("try 1");
    assertThat(Thread.interrupted()).isTrue();
  }

  private String disturbed(int times) {
    var which = tries.incrementAndGet();
    if (which <= times) {
      throw new OptimisticLockingFailureException("try " + which);
    }
    return "saved";
  }

  private String fails(RuntimeException failure) {
    tries.incrementAndGet();
    throw failure;
  }
}
