package org.renkonto.proof.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;

/** An office of its own with twenty counsellors, open on weekdays from 8 to 17. */
record LargeOffice(Scene scene) {

  /** What one appointment takes of a counsellor's time, with what comes after it. */
  static final Duration OCCUPIED = Duration.ofMinutes(40);

  private static final String API = "/api/appointment/";
  private static final String STAFF = "dispatcher";
  private static final String ID = "42000000-0000-4000-8000-000000000001";
  private static final int UNITS = 20;
  private static final int DAYS = 28;

  void layOut() {
    put(
        "offices/" + ID,
        """
        {"name": "Measured", "zone": "Europe/Brussels", "holidays": {"country": "be"},
         "languages": ["de"], "place": "Eupen"}""");
    put(
        "offices/%s/reasons/ADVICE".formatted(ID),
        """
        {"minutes": 30, "minutesBefore": 0, "minutesAfter": 10, "everyMinutes": 15,
         "needs": ["COUNSELLOR"], "servedBy": [], "bookableBy": "ANYONE", "leadMinutes": 0,
         "daysAhead": 60, "modes": ["OFFICE"], "bring": [], "visibility": "NORMAL", "seats": 1}""");
    for (int i = 1; i <= UNITS; i++) {
      counsellor(i);
    }
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(this::opensOn);
  }

  private void counsellor(int number) {
    put(
        "units/51000000-0000-4000-8000-%012d".formatted(number),
        """
        {"officeId": "%s", "kind": "COUNSELLOR", "code": "desk-%d", "capacity": 1,
         "languages": ["de"], "active": true}"""
            .formatted(ID, number));
  }

  private void opensOn(DayOfWeek day) {
    put(
        "openings/61000000-0000-4000-8000-%012d".formatted(day.getValue()),
        """
        {"officeId": "%s", "units": [], "weekday": "%s", "everyWeeks": 1,
         "validFrom": "2026-01-01", "hours": {"from": "08:00", "to": "17:00",
         "walkInShare": 0, "reserve": 0, "onHolidays": false}}"""
            .formatted(ID, day));
  }

  private void put(String what, String body) {
    scene.caller().send(scene.caller().with("PUT", STAFF, service(), API + what, body), 200);
  }

  /** Asks what is free in the four weeks from tomorrow on. */
  HttpRequest slots() {
    var from = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    var path =
        API
            + "slots?office=%s&reason=ADVICE&from=%s&to=%s"
                .formatted(ID, from, from.plusDays(DAYS - 1));
    return scene.caller().get(STAFF, service(), path);
  }

  /** Staff books at once. */
  HttpRequest booking(String start) {
    var body =
        """
        {"officeId": "%s", "reason": "ADVICE", "start": "%s", "mode": "OFFICE",
         "personSubject": "bench"}"""
            .formatted(ID, start);
    return scene.caller().post(STAFF, service(), API + "appointments", body);
  }

  private URI service() {
    return scene.system().address("appointment-service");
  }
}
