package org.renkonto.proof.bench;

import static org.renkonto.proof.bench.OpenLoop.millis;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/** Slots over four weeks of an office with twenty counsellors, and bookings of them. */
final class Appointments implements Figure {

  private static final Pattern FREE =
      Pattern.compile("\"start\"\\s*:\\s*\"([^\"]+)\"[^}]*\"free\"\\s*:\\s*(\\d+)");
  private static final int RATE = 20;
  private static final int CALLERS = 2;

  @Override
  public List<Row> measure(Scene scene) {
    var office = new LargeOffice(scene);
    office.layOut();
    var slots = office.slots();
    Runnable ask = () -> scene.caller().send(slots, 200);
    ClosedLoop.perSecond(CALLERS, scene.time(30), ask);
    int bookings = scene.brief() ? 240 : 2_000;
    var free = free(scene, slots, bookings);
    Runnable book = () -> scene.caller().send(office.booking(free.remove()), 201);
    // a fifth of them warms up
    OpenLoop.run(RATE, seconds(bookings / 5), book);
    var booked = OpenLoop.run(RATE, seconds(bookings - bookings / 5), book);
    var asked = OpenLoop.run(RATE, scene.time(60), ask);
    scene.samples().keep("slots-micros", asked);
    scene.samples().keep("booking-micros", booked);
    return List.of(
        Row.of(
            "Slots over 4 weeks, 20 counsellors, %,d bookings, %d/s".formatted(bookings, RATE),
            figures(asked),
            "p99 <= 30 ms",
            millis(asked, 99) <= 30,
            "processor shared by generator, service and store"),
        new Row("Booking, %d/s".formatted(RATE), figures(booked)));
  }

  private static Duration seconds(int bookings) {
    return Duration.ofSeconds(bookings / RATE);
  }

  private static String figures(Histogram latencies) {
    return "p50 %.1f ms, p99 %.1f ms".formatted(millis(latencies, 50), millis(latencies, 99));
  }

  /** Spread over all days: each start once, then each that has more counsellors once more. */
  private static Queue<String> free(Scene scene, HttpRequest slots, int bookings) {
    var starts = apart(scene.caller().send(slots, 200));
    var free = new ConcurrentLinkedQueue<String>();
    for (int taken = 0; free.size() < bookings; taken++) {
      int turn = taken;
      var more = starts.stream().filter(s -> s.free() > turn).map(Start::at).toList();
      if (more.isEmpty()) {
        throw new IllegalStateException("only %d times are free".formatted(free.size()));
      }
      free.addAll(more.subList(0, Math.min(more.size(), bookings - free.size())));
    }
    return free;
  }

  private record Start(String at, int free) {}

  /** Starts so far apart that a booking of one takes nothing from another. */
  private static List<Start> apart(String answer) {
    var apart = new ArrayList<Start>();
    var next = OffsetDateTime.MIN;
    for (var found : FREE.matcher(answer).results().toList()) {
      var start = OffsetDateTime.parse(found.group(1));
      if (!start.isBefore(next)) {
        apart.add(new Start(found.group(1), Integer.parseInt(found.group(2))));
        next = start.plus(LargeOffice.OCCUPIED);
      }
    }
    return apart;
  }
}
