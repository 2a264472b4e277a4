package org.renkonto.appointment.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Servers;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** What is taken, seen by two instances of which one has a clock that is a second fast. */
class OccupancyTest {

  private static final Instant NOW = Instant.parse("2026-12-07T08:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-12-08");
  private static final MongoTemplate STORE =
      new MongoTemplate(
          new SimpleMongoClientDatabaseFactory(
              Servers.mongodbUri() + "/test-" + UUID.randomUUID().toString().substring(0, 8)));

  private final Occupancy slow = at(NOW);
  private final Occupancy fast = at(NOW.plusSeconds(1));
  private final UUID unit = UUID.randomUUID();

  private static Occupancy at(Instant now) {
    return new Occupancy(STORE, Clock.fixed(now, ZoneOffset.UTC));
  }

  private Place place(long first, long end) {
    return new Place(UUID.randomUUID(), unit, DAY, first, end);
  }

  @Test
  void neighbours_fit_and_overlapping_ones_do_not() {
    assertThat(take(slow, place(10, 20))).isTrue();
    assertThat(take(slow, place(20, 30))).isTrue();
    assertThat(take(slow, place(0, 10))).isTrue();
    for (var taken : List.of(place(5, 11), place(12, 13), place(0, 40), place(29, 31))) {
      assertThat(take(slow, taken)).as(taken.toString()).isFalse();
    }
  }

  @Test
  void what_has_lapsed_blocks_nobody_and_cannot_be_made_firm() {
    var mine = place(10, 20);
    assertThat(slow.take(mine, NOW.plusMillis(500), List.of())).isTrue();
    assertThat(firm(fast, mine)).isFalse();
    assertThat(take(fast, place(10, 20))).isTrue();
  }

  @Test
  void two_with_different_clocks_never_both_make_it_firm() {
    var mine = place(10, 20);
    slow.take(mine, NOW.plusMillis(500), List.of());
    var theirs = place(15, 25);
    assertThat(take(fast, theirs)).as("lapsed for them").isTrue();
    assertThat(firm(slow, mine)).as("not lapsed for me, but taken").isFalse();
    assertThat(firm(fast, theirs)).isTrue();
  }

  @Test
  void what_is_firm_stays_until_it_is_given_back() {
    var mine = place(10, 20);
    slow.take(mine, NOW.plusSeconds(60), List.of());
    assertThat(firm(slow, mine)).isTrue();
    assertThat(take(at(NOW.plus(Duration.ofDays(400))), place(10, 20))).isFalse();
    slow.release(mine);
    assertThat(take(slow, place(10, 20))).isTrue();
    assertThat(firm(slow, mine)).as("given back is gone").isFalse();
  }

  @Test
  void a_booking_that_moves_by_a_little_is_not_in_its_own_way() {
    var old = place(10, 20);
    slow.take(old, NOW.plusSeconds(60), List.of());
    firm(slow, old);
    var next = place(13, 23);
    assertThat(slow.take(next, NOW.plusSeconds(60), List.of(old.claim()))).isTrue();
    assertThat(slow.makeFirm(next, List.of(next.claim(), old.claim()))).isTrue();
    slow.release(old);
    assertThat(take(slow, place(10, 13))).isTrue();
    assertThat(take(slow, place(13, 14))).isFalse();
  }

  @Test
  void one_put_over_another_on_purpose_leaves_the_other_as_it_was() {
    var first = place(10, 20);
    take(slow, first);
    var over = place(10, 20);
    assertThat(slow.overbook(over, NOW.plusSeconds(60))).isTrue();
    assertThat(firm(slow, over)).isTrue();
    assertThat(firm(slow, first)).isTrue();
    slow.release(over);
    assertThat(take(slow, place(10, 20))).isFalse();
  }

  @Test
  void of_two_hundred_at_once_exactly_one_takes_it_a_hundred_times() throws Exception {
    var another = UUID.randomUUID();
    for (int round = 0; round < 100; round++) {
      if (round % 10 == 0) {
        another = UUID.randomUUID(); // the first of its day make the document at once, too
      }
      var its = another;
      var tick = round % 10 * 10L;
      var go = new CountDownLatch(1);
      var taken = new AtomicInteger();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int caller = 0; caller < 200; caller++) {
          var occupancy = caller % 2 == 0 ? slow : fast;
          var place = new Place(UUID.randomUUID(), its, DAY, tick, tick + 6);
          threads.submit(
              () -> {
                go.await();
                return take(occupancy, place) ? taken.incrementAndGet() : 0;
              });
        }
        go.countDown();
      }
      assertThat(taken).as("round " + round).hasValue(1);
    }
  }

  private static boolean take(Occupancy occupancy, Place place) {
    return occupancy.take(place, NOW.plusSeconds(60), List.of());
  }

  private static boolean firm(Occupancy occupancy, Place place) {
    return occupancy.makeFirm(place, List.of(place.claim()));
  }
}
