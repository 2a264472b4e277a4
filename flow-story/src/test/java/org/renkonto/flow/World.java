package org.renkonto.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.renkonto.appointment.booking.AppointmentSide;
import org.renkonto.appointment.booking.AppointmentSide.Standing;
import org.renkonto.platform.event.Events;
import org.renkonto.platform.outbox.Post;
import org.renkonto.platform.outbox.Post.Letter;
import org.renkonto.platform.test.StoppedClock;
import org.renkonto.translation.dispatch.TranslationSide;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Both services, and the post between them, which the test delivers as it likes. */
final class World implements AutoCloseable {

  static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");
  static final Instant TEN = Instant.parse("2026-12-08T09:00:00Z");

  private static final int QUIET_WITHIN = 60;

  /** A letter and one of those who read it. */
  record Delivery(String reader, Events events, Letter letter) {}

  final StoppedClock clock = new StoppedClock();
  final Post post = new Post(Services.json(), clock);
  final List<Delivery> underWay = new ArrayList<>();
  final AppointmentSide appointments;
  final TranslationSide translations;

  private final ConfigurableApplicationContext appointmentService =
      Services.start(Services.Appointments.class, "appointment-service", clock, post);
  private final ConfigurableApplicationContext translationService =
      Services.start(Services.Translations.class, "translation-service", clock, post);
  private final MongoTemplate here = appointmentService.getBean(MongoTemplate.class);
  private final MongoTemplate there = translationService.getBean(MongoTemplate.class);
  private final List<Delivery> all = new ArrayList<>();

  World() {
    appointments = new AppointmentSide(appointmentService);
    translations = new TranslationSide(translationService);
    here.getDb().drop();
    there.getDb().drop();
    Town.open(here, there);
  }

  /** As on the first day; with a translator on the staff, or with freelancers only. */
  void begin(boolean withStaff) {
    for (var name : List.of("appointments", "occupancy")) {
      here.getCollection(name).deleteMany(new Document());
    }
    for (var name : List.of("appointment-needs", "translation-requests", "diaries")) {
      there.getCollection(name).deleteMany(new Document());
    }
    there
        .getCollection("translators")
        .updateOne(
            new Document("_id", Town.STAFF),
            new Document("$set", new Document("profile.active", withStaff)));
    underWay.clear();
    all.clear();
    post.revive();
    clock.set(MONDAY);
  }

  /** Both relays send what waits. */
  void collect() {
    var sent =
        new ArrayList<>(
            post.collect(
                here,
                Map.of("appointments", "appointment.appointments-v1"),
                "appointment-service"));
    sent.addAll(
        post.collect(
            there,
            Map.of(
                "translation-requests",
                "translation.requests-v1",
                "appointment-needs",
                "translation.requests-v1"),
            "translation-service"));
    for (var letter : sent) {
      if (letter.topic().equals("appointment.appointments-v1")) {
        add("translation", translationService, "appointments", letter);
      } else {
        add("appointment", appointmentService, "translations", letter);
        add("translation", translationService, "requests", letter);
      }
    }
  }

  private void add(
      String reader, ConfigurableApplicationContext service, String bean, Letter letter) {
    var delivery = new Delivery(reader, service.getBean(bean, Events.class), letter);
    underWay.add(delivery);
    all.add(delivery);
  }

  static void deliver(Delivery delivery) {
    delivery.events().react(delivery.letter().headers(), delivery.letter().data());
  }

  /** Everything arrives, each letter twice, and whatever is due now is done, until it is quiet. */
  void untilQuiet(Random random) {
    for (int i = 0; i < QUIET_WITHIN; i++) {
      collect();
      var due = appointments.takeDueSteps();
      due |= translations.takeDueSteps();
      if (underWay.isEmpty() && !due) {
        return;
      }
      var twice = new ArrayList<>(underWay);
      twice.addAll(underWay);
      arrive(twice, random);
    }
    throw new AssertionError("it is not quiet after %d rounds".formatted(QUIET_WITHIN));
  }

  private void arrive(List<Delivery> letters, Random random) {
    underWay.clear();
    Collections.shuffle(letters, random);
    letters.forEach(World::deliver);
  }

  /** What a crash has left over is settled, too. */
  void settle(Random random) {
    untilQuiet(random);
    clock.pass(Duration.ofMinutes(3));
    translations.settle();
    untilQuiet(random);
  }

  /** Everything that was ever said arrives once more. */
  void repeat(Random random) {
    arrive(new ArrayList<>(all), random);
    untilQuiet(random);
  }

  /** Appointment and translator end together. */
  Standing check(UUID id, String run) {
    return new Ending(appointments.standing(id), translations, clock.instant()).check(run);
  }

  @Override
  public void close() {
    appointmentService.close();
    translationService.close();
  }
}
