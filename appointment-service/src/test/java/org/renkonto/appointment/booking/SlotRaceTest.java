package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
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

/** Many callers at once, over two instances of the service on one store. */
@ServiceTest
class SlotRaceTest {

  private static final int CALLERS = 200;
  private static final int ROUNDS = Integer.getInteger("race.rounds", 3);

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired Links links;
  @Autowired Appointments appointments;

  static ConfigurableApplicationContext second;
  Door here;
  Door there;

  @BeforeAll
  static void a_second_instance() {
    second = ServiceSettings.anotherInstance(AppointmentServiceApplication.class);
  }

  @BeforeEach
  void monday_morning() {
    clock.set(Instant.parse("2026-12-07T08:00:00Z"));
    here = Door.jena(new Http("http://localhost:" + port));
    var other = second.getEnvironment().getProperty("local.server.port");
    there = new Door(new Http("http://localhost:" + other), here.office(), here.zone());
    here.hasReason("ADVICE", "ANYONE", "\"COUNSELLOR\"");
  }

  @AfterAll
  static void stop() {
    second.close();
  }

  @Test
  void of_two_hundred_callers_for_one_slot_exactly_one_gets_it() throws Exception {
    here.hasUnit("COUNSELLOR", "c-1", "de");
    for (var start : starts().subList(0, ROUNDS)) {
      var answers = atOnce(CALLERS, i -> door(i).books("ADVICE", start));
      assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
      assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
      assertThat(answers)
          .filteredOn(a -> a.status() == 409)
          .allMatch(a -> a.problem().equals("slot-taken"));
    }
  }

  @Test
  void any_counsellor_is_given_out_as_often_as_there_are_counsellors() throws Exception {
    for (int i = 0; i < 5; i++) {
      here.hasUnit("COUNSELLOR", "c-" + i, "de");
    }
    var start = starts().getFirst();
    var answers = atOnce(60, i -> door(i).books("ADVICE", start));
    assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
    assertThat(answers.stream().filter(a -> a.status() == 201))
        .hasSize(5)
        .extracting(a -> a.json().at("/units/0").asString())
        .doesNotHaveDuplicates();
  }

  @Test
  void when_expiry_and_confirmation_race_the_time_has_one_owner() throws Exception {
    here.hasUnit("COUNSELLOR", "c-1", "de");
    for (var start : starts().subList(0, 8)) {
      var first = Door.person("first");
      var hold = here.holds(first, "ADVICE", start);
      here.confirms(first, hold, null);
      var code = links.code(Door.id(hold), 1);
      clock.pass(Duration.ofMinutes(15).minusMillis(20));
      var answers =
          atOnce(
              12,
              i ->
                  i % 3 == 0
                      ? door(i).confirms(first, hold, code)
                      : door(i).books("ADVICE", start));
      assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 409, 410);
      var booked = answers.stream().filter(a -> a.status() == 201).count();
      var confirmed = answers.stream().anyMatch(a -> a.status() == 200);
      assertThat(booked + (confirmed ? 1 : 0)).as(start).isLessThanOrEqualTo(1);
      assertThat(live(start)).isLessThanOrEqualTo(1);
      clock.pass(Duration.ofMinutes(1)); // the step of a release that clashed is taken again
      await().until(() -> here.books("ADVICE", start).status() < 500 && live(start) > 0);
      assertThat(live(start)).as("owners of " + start).isEqualTo(1);
    }
  }

  private long live(String start) {
    var from = java.time.OffsetDateTime.parse(start).toInstant();
    return appointments
        .findOverlapping(here.office(), List.of(AppointmentState.BOOKED), from, from.plusSeconds(1))
        .size();
  }

  private Door door(int caller) {
    return caller % 2 == 0 ? here : there;
  }

  private static List<String> starts() {
    var starts = new ArrayList<String>();
    var tuesday = LocalDate.parse("2026-12-08");
    for (int day = 0; day < 56; day++) {
      var date = tuesday.plusDays(day);
      if (isOpen(date)) {
        for (var time : List.of("09:00", "09:30", "10:00", "10:30", "11:00", "11:30")) {
          starts.add("%sT%s:00+01:00".formatted(date, time));
        }
      }
    }
    return starts;
  }

  private static boolean isOpen(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.TUESDAY || date.getDayOfWeek() == DayOfWeek.THURSDAY;
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
