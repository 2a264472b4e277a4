package org.renkonto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What a person is told of a seat in a group on 10 December, from the event to the mail. */
@Story
class SeatStoryTest {

  @Autowired Environment environment;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  private final Seats story = Seats.fresh();
  private Mails mails;
  private Client person;

  @BeforeEach
  void it_is_a_week_before() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    mails = new Mails(mailServer);
    person = Client.of(environment, story.person(), "PERSON");
    person.wantsMail(story.person(), "en");
  }

  @Test
  void who_waited_and_moved_up_has_it_in_the_calendar_until_it_is_given_up() {
    var id = story.happens("seat-waitlisted.v1", 4, 1);
    story.again("seat-waitlisted.v1", 4, 1, id);
    await().untilAsserted(() -> assertThat(sent()).hasSize(1));
    assertThat(text(0)).contains("waiting list", "/api/appointment/links/seats/");
    assertThat(calendar(0)).isEmpty();
    story.happens("seat-confirmed.v1", 7, 2);
    await().untilAsserted(() -> assertThat(sent()).hasSize(2));
    story.happens("seat-given-up.v1", 9, 3);
    await().untilAsserted(() -> assertThat(sent()).hasSize(3));

    var uid = "UID:group-%s@renkonto".formatted(story.registrationId());
    assertThat(text(1)).contains("Now a place is free", "/api/appointment/links/seats/");
    assertThat(calendar(1)).contains(uid, "SEQUENCE:2", "METHOD:REQUEST");
    assertThat(text(2)).contains("you are not coming").doesNotContain("/links/");
    assertThat(calendar(2)).contains(uid, "SEQUENCE:3", "METHOD:CANCEL");
    assertThat(person.notifications().getFirst().get("registrationId").asString())
        .isEqualTo(story.registrationId().toString());
  }

  @Test
  void a_seat_is_reminded_of_twice_and_a_place_on_the_waiting_list_never() {
    story.confirmedAtOnce(2);
    await().untilAsserted(() -> assertThat(sent()).hasSize(1));
    var waits = new Seats(UUID.randomUUID(), story.person());
    waits.happens("seat-waitlisted.v1", 2, 1);
    await().untilAsserted(() -> assertThat(sent()).hasSize(2));
    clock.set(Instant.parse("2026-12-08T16:00:01Z"));
    await().untilAsserted(() -> assertThat(sent()).hasSize(3));
    clock.set(Instant.parse("2026-12-10T13:00:01Z"));
    await().untilAsserted(() -> assertThat(sent()).hasSize(4));
    assertThat(text(3)).contains("/links/seats/", "10 December 2026", "soon");
    assertThat(person.kinds())
        .containsExactly("seat-reminder", "seat-reminder", "seat-waitlisted", "seat-confirmed");
  }

  @Test
  void a_group_that_is_called_off_leaves_the_calendar_of_who_had_a_seat_only() {
    story.confirmedAtOnce(2);
    story.happens("seat-cancelled.v1", 5, 2);
    story.happens("seat-waitlisted.v1", 1, 1); // late
    await().untilAsserted(() -> assertThat(person.kinds()).hasSize(2));
    var waited = new Seats(UUID.randomUUID(), story.person());
    waited.happens("seat-waitlisted.v1", 3, 1);
    waited.happens("seat-cancelled.v1", 6, 2);
    await().untilAsserted(() -> assertThat(person.kinds()).hasSize(4));
    await().untilAsserted(() -> assertThat(off()).hasSize(2));
    assertThat(off())
        .extracting(mail -> Mails.part(mail, "text/calendar").contains("METHOD:CANCEL"))
        .containsExactlyInAnyOrder(true, false);

    clock.set(Instant.parse("2026-12-08T16:00:01Z"));
    story.happens("seat-confirmed.v1", 8, 3);
    await().untilAsserted(() -> assertThat(person.kinds()).hasSize(5));
    assertThat(person.kinds())
        .as("nobody was reminded of what was called off")
        .doesNotContain("seat-reminder");
  }

  @Test
  void what_may_not_be_told_or_is_of_no_interest_is_not_told() {
    story.happensUntold("seat-confirmed.v1", 1, "HIDDEN");
    story.happensUntold("seat-confirmed.v1", 2, "NO_MESSAGE");
    story.happensToNobody("seat-confirmed.v1", 3);
    story.happens("attendance-recorded.v1", 4, 1);
    story.confirmedAtOnce(5);
    await().untilAsserted(() -> assertThat(person.kinds()).containsExactly("seat-confirmed"));
  }

  private List<MimeMessage> off() {
    return sent().stream().filter(it -> Mails.part(it, "text/plain").contains("had to")).toList();
  }

  private List<MimeMessage> sent() {
    return mails.to(story.person());
  }

  private String text(int mail) {
    return Mails.part(sent().get(mail), "text/plain");
  }

  private String calendar(int mail) {
    return Mails.part(sent().get(mail), "text/calendar");
  }
}
