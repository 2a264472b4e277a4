package org.renkonto.appointment.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.renkonto.appointment.group.Registration.State.ABSENT;
import static org.renkonto.appointment.group.Registration.State.ATTENDED;
import static org.renkonto.appointment.group.Registration.State.CANCELLED;
import static org.renkonto.appointment.group.Registration.State.CANNOT_COME;
import static org.renkonto.appointment.group.Registration.State.CONFIRMED;
import static org.renkonto.appointment.group.Registration.State.WAITLISTED;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.booking.CancelledBy;
import org.renkonto.appointment.booking.LinkUsed;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Visibility;
import org.renkonto.platform.event.DomainEvent;

class GroupTest {

  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  private static final Instant START = Instant.parse("2026-12-10T16:00:00Z");
  private static final Instant END = START.plus(Duration.ofHours(2));
  private static final Instant UNTIL = START.minus(Duration.ofDays(1));
  private static final UUID A = UUID.randomUUID();
  private static final UUID B = UUID.randomUUID();
  private static final UUID C = UUID.randomUUID();
  private static final UUID D = UUID.randomUUID();

  private final Group group = published(Visibility.NORMAL);

  static Group published(Visibility visibility) {
    var details =
        new GroupDetails(
            UUID.randomUUID(),
            ZoneId.of("Europe/Berlin"),
            "INFO_EVENING",
            Mode.OFFICE,
            visibility,
            Set.of("de"),
            2,
            UNTIL);
    var group = Group.draft(UUID.randomUUID(), details, START, END, List.of(), NOW, NOW);
    group.publish(NOW);
    return group;
  }

  @Test
  void seats_are_given_while_there_are_any_and_then_people_wait_in_order() {
    register(A, B, C, D);
    assertThat(states()).containsExactly(CONFIRMED, CONFIRMED, WAITLISTED, WAITLISTED);
    assertThat(group.free()).isZero();
  }

  @Test
  void when_somebody_cannot_come_exactly_the_first_who_waits_moves_up() {
    register(A, B, C, D);
    group.participants().cannotCome(B, CancelledBy.PERSON, null, NOW);
    group.participants().cannotCome(B, CancelledBy.PERSON, null, NOW);
    assertThat(states()).containsExactly(CONFIRMED, CANNOT_COME, CONFIRMED, WAITLISTED);
  }

  @Test
  void who_waits_and_cannot_come_moves_nobody_up() {
    register(A, B, C, D);
    group.participants().cannotCome(C, CancelledBy.PERSON, null, NOW);
    assertThat(states()).containsExactly(CONFIRMED, CONFIRMED, CANNOT_COME, WAITLISTED);
  }

  @Test
  void the_same_person_twice_is_the_same_registration_and_comes_back_at_the_end() {
    register(A, B, C);
    group.participants().register(D, person(A), NOW);
    assertThat(group.seats().registrations()).hasSize(3);

    group.participants().cannotCome(A, CancelledBy.PERSON, null, NOW);
    group.participants().register(D, person(A), NOW);
    assertThat(group.seats().registrations()).extracting(Registration::id).containsExactly(B, C, A);
    assertThat(states()).containsExactly(CONFIRMED, CONFIRMED, WAITLISTED);
  }

  @Test
  void a_link_works_once_and_not_after_any_change() {
    register(A, B, C);
    group.participants().cannotCome(A, CancelledBy.PERSON, 1, NOW);
    assertThatThrownBy(() -> group.participants().cannotCome(A, CancelledBy.PERSON, 1, NOW))
        .isInstanceOf(LinkUsed.class);
    assertThatThrownBy(() -> group.participants().cannotCome(C, CancelledBy.PERSON, 1, NOW))
        .as("moved up meanwhile")
        .isInstanceOf(LinkUsed.class);
    group.participants().cannotCome(C, CancelledBy.PERSON, 2, NOW);
  }

  @Test
  void people_register_until_the_time_set_and_staff_until_the_start() {
    assertThatThrownBy(() -> group.participants().register(A, person(A), UNTIL))
        .isInstanceOf(RegistrationClosed.class);
    group.participants().register(B, new Registrant(null, null, true), UNTIL);
    assertThatThrownBy(
            () -> group.participants().register(C, new Registrant(null, null, true), START))
        .isInstanceOf(RegistrationClosed.class);
    assertThatThrownBy(() -> group.participants().cannotCome(B, CancelledBy.OFFICE, null, START))
        .isInstanceOf(RegistrationClosed.class);
  }

  @Test
  void attendance_is_noted_from_the_start_on_and_can_be_corrected() {
    register(A, B, C);
    assertThatThrownBy(() -> group.participants().attendance(A, Attendance.ATTENDED, NOW))
        .isInstanceOf(AttendanceNotPossible.class);
    group.participants().attendance(A, Attendance.ABSENT, START);
    group.fallDue(END);
    assertThat(group.state()).isEqualTo(Group.State.HELD);
    group.participants().attendance(A, Attendance.ATTENDED, END);
    group.participants().attendance(B, Attendance.ABSENT, END);
    group.participants().attendance(C, Attendance.ATTENDED, END);
    assertThat(states()).containsExactly(ATTENDED, ABSENT, ATTENDED);
    assertThatThrownBy(() -> group.cancel(END)).isInstanceOf(GroupNotOpen.class);
  }

  @Test
  void who_waited_is_neither_absent_nor_excused() {
    register(A, B, C);
    assertThatThrownBy(() -> group.participants().attendance(C, Attendance.ABSENT, START))
        .isInstanceOf(AttendanceNotPossible.class);
  }

  @Test
  void a_cancelled_group_is_told_to_each_who_had_registered_and_to_nobody_else() {
    register(A, B, C);
    group.participants().cannotCome(A, CancelledBy.PERSON, null, NOW);
    var before = group.raised().size();
    group.cancel(NOW);
    group.cancel(NOW);
    assertThat(states()).containsExactly(CANNOT_COME, CANCELLED, CANCELLED);
    assertThat(group.raised().stream().skip(before).map(DomainEvent::type))
        .containsExactly(
            "appointment.group-cancelled.v1",
            "appointment.seat-cancelled.v1",
            "appointment.seat-cancelled.v1");
    assertThat(group.isLeaving()).isTrue();
    assertThatThrownBy(() -> register(D)).isInstanceOf(GroupNotOpen.class);
  }

  @Test
  void no_event_names_a_person_who_may_not_be_told() {
    for (var visibility : List.of(Visibility.NO_MESSAGE, Visibility.HIDDEN)) {
      var quiet = published(visibility);
      quiet.participants().register(A, person(A), NOW);
      quiet.participants().cannotCome(A, CancelledBy.OFFICE, null, NOW);
      assertThat(quiet.raised()).hasSize(3).noneMatch(e -> e.toString().contains("p-" + A));
    }
  }

  @Test
  void a_full_list_takes_nobody_else() {
    for (int i = 0; i < Seats.MOST; i++) {
      group.participants().register(UUID.randomUUID(), new Registrant(null, null, true), NOW);
    }
    assertThatThrownBy(() -> register(A)).isInstanceOf(WaitingListFull.class);
    assertThat(group.seats().registrations()).hasSize(Seats.MOST);
  }

  @Test
  void a_draft_that_was_left_ends_and_gives_its_places_back() {
    var draft = Group.draft(UUID.randomUUID(), group.details(), START, END, List.of(), NOW, NOW);
    draft.fallDue(NOW);
    assertThat(draft.isLeaving()).isTrue();
    assertThat(draft.raised()).isEmpty();
    assertThatThrownBy(() -> draft.publish(NOW)).isInstanceOf(GroupNotOpen.class);
  }

  private void register(UUID... people) {
    for (var each : people) {
      group.participants().register(each, person(each), NOW);
    }
  }

  private static Registrant person(UUID id) {
    return new Registrant("p-" + id, null, false);
  }

  private List<Registration.State> states() {
    return group.seats().registrations().stream().map(Registration::state).toList();
  }
}
