package org.renkonto.proof.bench;

import static org.renkonto.proof.bench.OpenLoop.millis;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** Slots over four weeks of an office with twenty counsellors, and bookings of them. */
final class Appointments implements Figure {

  private static final String OFFICE = "40000000-0000-4000-8000-000000000001";
  private static final Pattern START = Pattern.compile("\"start\"\\s*:\\s*\"([^\"]+)\"");
  private static final int UNITS = 20;
  private static final int RATE = 20;

  @Override
  public List<Row> measure(Scene scene) {
    var at = scene.system().address("appointment-service");
    var caller = scene.caller();
    for (int i = 3; i <= UNITS; i++) {
      var unit = "51000000-0000-4000-8000-%012d".formatted(i);
      var body =
          """
          {"officeId": "%s", "kind": "COUNSELLOR", "code": "desk-%d", "capacity": 1,
           "languages": ["de"], "active": true}"""
              .formatted(OFFICE, i);
      caller.send(
          caller.with("PUT", "dispatcher", at, "/api/appointment/units/" + unit, body), 200);
    }
    var from = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    var slots =
        caller.get(
            "dispatcher",
            at,
            "/api/appointment/slots?office=%s&reason=RESIDENCE&from=%s&to=%s"
                .formatted(OFFICE, from, from.plusDays(27)));
    OpenLoop.run(RATE, scene.time(30), () -> caller.send(slots, 200));
    var free = new ConcurrentLinkedQueue<String>();
    var starts = START.matcher(caller.send(slots, 200)).results().map(m -> m.group(1)).toList();
    for (int i = 0; i < UNITS / 2; i++) {
      free.addAll(starts);
    }
    int bookings = (int) Math.min(free.size(), RATE * scene.time(60).toSeconds());
    var booked =
        OpenLoop.run(
            RATE,
            Duration.ofSeconds(bookings / RATE),
            () ->
                caller.send(
                    caller.post("dispatcher", at, "/api/appointment/appointments", body(free)),
                    201));
    var asked = OpenLoop.run(RATE, scene.time(60), () -> caller.send(slots, 200));
    var rows = new ArrayList<Row>();
    rows.add(
        Row.of(
            "Slots over 4 weeks, 20 counsellors, %d bookings".formatted(booked.getTotalCount()),
            "p50 %.1f ms, p99 %.1f ms".formatted(millis(asked, 50), millis(asked, 99)),
            "p99 <= 30 ms",
            millis(asked, 99) <= 30,
            "processor shared by generator, service and store"));
    rows.add(
        new Row(
            "Booking, %d/s".formatted(RATE),
            "p50 %.1f ms, p99 %.1f ms".formatted(millis(booked, 50), millis(booked, 99))));
    scene.samples().keep("slots-micros", asked);
    scene.samples().keep("booking-micros", booked);
    return rows;
  }

  private static String body(ConcurrentLinkedQueue<String> free) {
    return """
        {"officeId": "%s", "reason": "RESIDENCE", "start": "%s", "mode": "OFFICE",
         "personSubject": "bench"}"""
        .formatted(OFFICE, free.poll());
  }
}
