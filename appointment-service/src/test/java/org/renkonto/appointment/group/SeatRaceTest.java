package org.renkonto.appointment.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.appointment.booking.Door.STAFF;
import static org.renkonto.appointment.booking.Door.id;
import static org.renkonto.appointment.booking.Door.person;
import static org.renkonto.appointment.group.Registration.State.CONFIRMED;
import static org.renkonto.appointment.group.Registration.State.WAITLISTED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.AppointmentServiceApplication;
import org.renkonto.appointment.booking.Door;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Http.Answer;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceSettings;
import org.renkonto.platform.test.ServiceTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/** Many register and leave at once, over two instances of the service on one store. */
@ServiceTest
class SeatRaceTest {

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired Groups groups;

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
  }

  @AfterAll
  static void stop() {
    second.close();
  }

  @Test
  void two_hundred_at_once_for_twenty_seats_are_twenty_with_a_seat_and_the_rest_in_order()
      throws Exception {
    var evening = Evening.published(here, 20);
    var begin = System.nanoTime();
    var answers = atOnce(200, i -> evening.at(door(i)).registers(person("r-" + i)));
    LoggerFactory.getLogger(SeatRaceTest.class)
        .info("two hundred registered within {} ms", (System.nanoTime() - begin) / 1_000_000);
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers)
        .filteredOn(a -> a.json().path("state").asString().equals("CONFIRMED"))
        .hasSize(20);

    var registrations = groups.get(evening.id()).seats().registrations();
    assertThat(registrations).hasSize(200).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    assertThat(registrations.subList(0, 20)).allMatch(r -> r.is(CONFIRMED));
    assertThat(registrations.subList(20, 200)).allMatch(r -> r.is(WAITLISTED));
  }

  @Test
  void when_two_leave_and_one_registers_at_once_the_two_first_who_wait_move_up() throws Exception {
    var evening = Evening.published(here, 3);
    var ids = new ArrayList<java.util.UUID>();
    for (int i = 0; i < 6; i++) {
      ids.add(id(evening.registers(person("w-" + i))));
    }
    var answers =
        atOnce(
            6,
            i ->
                switch (i % 3) { // each twice, over both instances
                  case 0 -> evening.at(door(i)).cannotCome(person("w-0"), ids.get(0));
                  case 1 -> evening.at(door(i)).cannotCome(STAFF, ids.get(1));
                  default -> evening.at(door(i)).registers(person("new"));
                });
    assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201);
    var seated =
        groups.get(evening.id()).seats().registrations().stream().filter(Registration::hasSeat);
    assertThat(seated.map(Registration::id)).containsExactly(ids.get(2), ids.get(3), ids.get(4));
    assertThat(groups.get(evening.id()).seats().registrations()).hasSize(7);
  }

  private Door door(int caller) {
    return caller % 2 == 0 ? here : there;
  }

  private static List<Answer> atOnce(int callers, IntFunction<Answer> call) throws Exception {
    var go = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Answer>>();
      for (int i = 0; i < callers; i++) {
        var caller = i;
        running.add(
            threads.submit(
                () -> {
                  go.await();
                  return call.apply(caller);
                }));
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
