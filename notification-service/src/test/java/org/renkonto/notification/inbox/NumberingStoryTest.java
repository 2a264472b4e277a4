package org.renkonto.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.notification.Story;
import org.renkonto.notification.text.Facts;
import org.renkonto.notification.text.Template;
import org.renkonto.platform.test.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Numbers grow by one per person, whatever happens at once and whatever is removed. */
@Story
class NumberingStoryTest {

  @Autowired Inbox inbox;
  @Autowired Notifications notifications;
  @Autowired Retention retention;
  @Autowired MovableClock clock;

  private final String subject = "numbers-" + UUID.randomUUID();

  @BeforeEach
  void it_is_a_tuesday_morning() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
  }

  @Test
  void notices_that_come_at_once_are_numbered_without_gaps() {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 100).forEach(_ -> workers.execute(() -> tell(UUID.randomUUID())));
    }

    assertThat(numbers())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 100).boxed().toList());
  }

  @Test
  void a_notice_that_comes_at_once_from_two_sides_is_stored_once() {
    var event = UUID.randomUUID();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 10).forEach(_ -> workers.execute(() -> tell(event)));
    }

    assertThat(numbers()).containsExactly(1L);
  }

  @Test
  void what_was_kept_long_enough_goes_and_the_numbers_go_on() {
    tell(UUID.randomUUID());
    tell(UUID.randomUUID());
    clock.pass(Duration.ofDays(100));
    tell(UUID.randomUUID());
    clock.pass(Duration.ofDays(81));
    retention.removeOld();
    assertThat(numbers()).containsExactly(3L);

    clock.pass(Duration.ofDays(100));
    retention.removeOld();
    assertThat(numbers()).isEmpty();
    tell(UUID.randomUUID());
    assertThat(numbers()).containsExactly(4L);
  }

  private void tell(UUID event) {
    inbox.put(
        Notice.of(
            event.toString(),
            subject,
            Template.INSTITUTION_APPROVED,
            Facts.NONE,
            About.NOTHING,
            clock.instant()));
  }

  private List<Long> numbers() {
    return notifications.after(subject, 0, 100).stream().map(Notification::seq).toList();
  }
}
