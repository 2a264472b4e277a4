package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.slot.Place;

class OccupiedTest {

  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  private static final Instant UNTIL = NOW.plusSeconds(60);
  private static final Instant FREE = NOW.plusSeconds(600);
  private static final List<Place> OLD = Held.places(NOW, 0);
  private static final List<Place> NEW = Held.places(NOW, 6);

  private final Occupied time = Occupied.of(NOW, NOW.plusSeconds(1800), OLD);
  private final Move move = new Move(FREE, FREE.plusSeconds(1800), NEW, UNTIL);

  @Test
  void a_move_takes_the_new_time_and_leaves_the_old() {
    var moved = time.moving(move).moved(move, NOW, FREE);
    assertThat(moved.start()).isEqualTo(move.start());
    assertThat(moved.places()).isEqualTo(NEW);
    assertThat(moved.leaving()).isEqualTo(new Leaving(OLD, FREE));
    assertThat(moved.waits()).containsExactly(FREE);
  }

  @Test
  void a_move_that_took_too_long_or_was_overtaken_is_not_completed() {
    assertThatThrownBy(() -> time.moving(move).moved(move, UNTIL, FREE))
        .isInstanceOf(HoldExpired.class);
    var other = new Move(FREE, FREE.plusSeconds(1800), Held.places(NOW, 12), UNTIL);
    assertThatThrownBy(() -> time.moving(move).moving(other).moved(move, NOW, FREE))
        .isInstanceOf(HoldExpired.class);
  }

  @Test
  void what_was_taken_for_a_move_is_left_when_another_begins_or_its_time_is_over() {
    var other = new Move(FREE, FREE.plusSeconds(1800), Held.places(NOW, 12), UNTIL.plusSeconds(60));
    assertThat(time.moving(move).moving(other).leaving())
        .isEqualTo(new Leaving(NEW, other.until()));
    var moving = time.moving(move);
    assertThat(moving.withoutLapsedMove(UNTIL.minusMillis(1))).isEqualTo(moving);
    assertThat(moving.withoutLapsedMove(UNTIL).leaving()).isEqualTo(new Leaving(NEW, UNTIL));
    assertThat(moving.withoutLapsedMove(UNTIL).places()).isEqualTo(OLD);
  }

  @Test
  void what_is_left_is_given_back_once_and_then_nothing_waits() {
    var left = time.moving(move).left(FREE).withoutLapsedMove(UNTIL);
    var all = Stream.concat(OLD.stream(), NEW.stream()).toList();
    assertThat(left.leaving().due(UNTIL)).isEqualTo(all);
    assertThat(left.released(all).waits()).isEmpty();
  }
}
