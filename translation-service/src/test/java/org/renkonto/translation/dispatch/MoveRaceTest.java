package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.dispatch.Office.AT_HOSPITAL;
import static org.renkonto.translation.dispatch.Office.wanted;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.web.Ids;
import org.renkonto.translation.request.ForAppointment;
import org.renkonto.translation.request.TranslationRequests;
import org.renkonto.translation.translator.Commitment;
import org.renkonto.translation.translator.Diaries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/** A session is moved while the event of its assignment is still on its way. */
@ServiceTest
class MoveRaceTest {

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;
  @Autowired TranslationRequests requests;
  @Autowired CandidateRanking ranking;
  @Autowired Reservations reservations;
  @Autowired Deadlines deadlines;
  @Autowired Diaries diaries;
  @Autowired Ids ids;

  Office office;

  @BeforeEach
  void aTuesdayMorning() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    office = Office.opened(port, store);
  }

  @Test
  void who_books_the_old_time_at_the_same_moment_does_not_take_the_new_one_away() {
    var translator = office.hasTranslator("STAFF", "ar", "FEMALE");
    var id = office.asks(AT_HOSPITAL, wanted("ar"));
    office.awaitState(id, "ASSIGNED");
    var meanwhile = Interrupted.beforeSaving(requests, () -> reservations.book(translator, id));
    var moves = new MoveDesk(meanwhile, ranking, reservations, deadlines, ids, clock);
    var request = requests.findById(id).orElseThrow();
    var later = request.details().earliestStart().plus(Duration.ofMinutes(30));

    var next = new ForAppointment(UUID.randomUUID(), 2);
    assertThat(moves.move(request, next, request.details().at(later, 60))).isTrue();

    assertThat(diaries.findById(translator).orElseThrow().timetable().commitments())
        .singleElement()
        .satisfies(promise -> assertThat(promise.state()).isEqualTo(Commitment.State.BOOKED))
        .satisfies(promise -> assertThat(promise.time().start()).isEqualTo(later));
  }
}
