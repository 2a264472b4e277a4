package org.renkonto.appointment.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.appointment.queue.WaitingRoom.id;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.AppointmentServiceApplication;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Http.Answer;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceSettings;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/** Many desks at once, over two instances of the service on one store. */
@ServiceTest
class QueueRaceTest {

  private static final int DESKS = 64;
  private static final int ROUNDS = Integer.getInteger("race.rounds", 3);

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  static ConfigurableApplicationContext second;
  WaitingRoom here;
  WaitingRoom there;

  @BeforeAll
  static void a_second_instance() {
    second = ServiceSettings.anotherInstance(AppointmentServiceApplication.class);
  }

  @BeforeEach
  void monday_morning() {
    clock.set(Instant.parse("2026-12-07T08:00:00Z"));
    here = WaitingRoom.eupen(new Http("http://localhost:" + port), 900);
    var other = second.getEnvironment().getProperty("local.server.port");
    there = new WaitingRoom(new Http("http://localhost:" + other), here.office());
    here.hasReason("ADVICE");
  }

  @AfterAll
  static void stop() {
    second.close();
  }

  @Test
  void of_sixty_four_desks_that_call_at_once_no_two_get_the_same_person() throws Exception {
    var desks = desks(DESKS);
    for (int round = 0; round < ROUNDS; round++) {
      var waiting = round % 2 == 0 ? DESKS : DESKS / 2; // also more desks than people
      var tickets = atOnce(waiting, i -> room(i).comes("ADVICE"));
      assertThat(tickets).extracting(WaitingRoom::number).doesNotHaveDuplicates();
      var called = atOnce(DESKS, i -> room(i).next(desks.get(i)));
      assertThat(called).extracting(Answer::status).isSubsetOf(200, 204);
      var somebody = called.stream().filter(a -> a.status() == 200).toList();
      assertThat(somebody)
          .extracting(WaitingRoom::id)
          .containsExactlyInAnyOrderElementsOf(tickets.stream().map(WaitingRoom::id).toList());
      var ended = atOnce(somebody.size(), i -> room(i).step(id(somebody.get(i)), "finish"));
      assertThat(ended).extracting(Answer::status).containsOnly(200);
    }
  }

  @Test
  void one_desk_that_calls_many_times_at_once_gets_one_person() throws Exception {
    var desk = desks(1).getFirst();
    for (int i = 0; i < 16; i++) {
      here.comes("ADVICE");
    }
    var called = atOnce(16, i -> room(i).next(desk));
    assertThat(called).filteredOn(a -> a.status() == 200).hasSize(1);
    assertThat(called)
        .filteredOn(a -> a.status() != 200)
        .allMatch(a -> a.status() == 409 && a.problem().equals("desk-occupied"));
    assertThat(here.numbersWaiting()).hasSize(15);
  }

  @Test
  void of_many_steps_for_one_ticket_at_once_one_counts() throws Exception {
    var desk = desks(1).getFirst();
    var ticket = id(here.comes("ADVICE"));
    here.next(desk);
    var steps = List.of("finish", "park", "no-show", "excuse", "cancellation");
    var answers = atOnce(20, i -> room(i).step(ticket, steps.get(i % steps.size())));
    assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409);
    var ends =
        answers.stream()
            .filter(a -> a.status() == 200)
            .map(a -> a.json().path("state").asString())
            .filter(state -> !state.equals("PARKED"));
    assertThat(ends).hasSize(1);
  }

  @Test
  void of_many_who_change_one_ticket_at_once_nobody_is_told_to_come_again() throws Exception {
    desks(1);
    var ticket = id(here.comes("ADVICE"));
    var why = "{\"why\":\"MINOR_CHILDREN\"}";
    var answers = atOnce(DESKS, i -> room(i).step(ticket, "priority", why));
    assertThat(answers).extracting(Answer::status).containsOnly(200);
  }

  @Test
  void no_number_is_given_twice_or_beyond_the_contingent_while_the_queue_is_stopped()
      throws Exception {
    desks(1);
    here.put("offices/" + here.office() + "/walk-in", "{\"contingent\":40}");
    var answers =
        atOnce(120, i -> i == 60 ? room(i).stops("MANY_WAITING") : room(i).comes("ADVICE"));
    assertThat(answers).extracting(Answer::status).isSubsetOf(201, 204, 409);
    var given = answers.stream().filter(a -> a.status() == 201).map(WaitingRoom::number).toList();
    assertThat(given).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(40);
    assertThat(here.comes("ADVICE").problem()).isEqualTo("tickets-stopped");
    assertThat(here.numbersWaiting()).containsExactlyInAnyOrderElementsOf(given);
  }

  @Test
  void somebody_called_at_the_end_of_the_day_is_ended_once() throws Exception {
    var desks = desks(8);
    for (int i = 0; i < 8; i++) {
      here.comes("ADVICE");
    }
    clock.pass(Duration.ofHours(4).minusMillis(50));
    atOnce(8, i -> room(i).next(desks.get(i)));
    org.awaitility.Awaitility.await().until(() -> here.queue().json().path("tickets").isEmpty());
  }

  private List<UUID> desks(int count) {
    return IntStream.range(0, count).mapToObj(i -> here.hasCounsellor("d-" + i, "c-" + i)).toList();
  }

  private WaitingRoom room(int caller) {
    return caller % 2 == 0 ? here : there;
  }

  private static List<Answer> atOnce(int callers, IntFunction<Answer> call) throws Exception {
    var go = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Answer>>();
      for (int i = 0; i < callers; i++) {
        var caller = i;
        Callable<Answer> task =
            () -> {
              go.await();
              return call.apply(caller);
            };
        running.add(threads.submit(task));
      }
      go.countDown();
      var answers = new ArrayList<Answer>();
      for (var each : running) {
        answers.add(each.get());
      }
      return answers;
    }
  }
}
