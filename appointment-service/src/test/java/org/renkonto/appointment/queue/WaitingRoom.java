package org.renkonto.appointment.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Http.Answer;
import org.renkonto.platform.test.Tokens;

/** An office in Eupen with its queue, spoken to over HTTP; each test has its own. */
record WaitingRoom(Http http, UUID office) {

  static final String STAFF = Tokens.token("d-1", List.of("DISPATCHER"), Map.of());
  static final String PERSON = Tokens.token("p-1", List.of(), Map.of());

  String counsellor(String subject) {
    return Tokens.token(subject, List.of("COUNSELLOR"), Map.of("office_id", "" + office));
  }

  /**
   * Open on Mondays from 9 to 12, the last third for people at the door; on Tuesdays for nobody at
   * the door.
   */
  static WaitingRoom eupen(Http http, int contingent) {
    var room = new WaitingRoom(http, UUID.randomUUID());
    room.put(
        "offices/" + room.office,
        """
        {"name":"An <office>","zone":"Europe/Brussels","holidays":{"country":"be","alsoClosed":["11-15"]},
         "languages":["de","fr"],"place":"Eupen"}""");
    room.opens("MONDAY", 33);
    room.opens("TUESDAY", 0);
    room.put("offices/" + room.office + "/walk-in", "{\"contingent\":%d}".formatted(contingent));
    return room;
  }

  private void opens(String weekday, int walkInShare) {
    put(
        "openings/" + UUID.randomUUID(),
        """
        {"officeId":"%s","units":[],"weekday":"%s","everyWeeks":1,"validFrom":"2026-01-01","hours":
         {"from":"09:00","to":"12:00","walkInShare":%d,"reserve":0,"onHolidays":false}}"""
            .formatted(office, weekday, walkInShare));
  }

  UUID hasCounsellor(String code, String subject) {
    return hasUnit("COUNSELLOR", code, "\"" + subject + "\"");
  }

  UUID hasRoom(String code) {
    return hasUnit("ROOM", code, null);
  }

  private UUID hasUnit(String kind, String code, @Nullable String subject) {
    var id = UUID.randomUUID();
    put(
        "units/" + id,
        """
        {"officeId":"%s","kind":"%s","code":"%s","subject":%s,"capacity":1,"languages":["de"],
         "active":true}"""
            .formatted(office, kind, code, subject));
    return id;
  }

  /** Half an hour with a counsellor: one of these, or any. */
  void hasReason(String code, UUID... servedBy) {
    var who = List.of(servedBy).stream().map(id -> "\"" + id + "\"").toList();
    put(
        "offices/" + office + "/reasons/" + code,
        """
        {"minutes":30,"minutesBefore":0,"minutesAfter":0,"everyMinutes":30,
         "needs":["COUNSELLOR"],"servedBy":%s,"bookableBy":"ANYONE","leadMinutes":0,
         "daysAhead":60,"modes":["OFFICE"],"bring":[],"visibility":"NORMAL","seats":1}"""
            .formatted(who));
  }

  void put(String path, String json) {
    var answer = http.send("PUT", "/api/appointment/" + path, STAFF, json, Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  Answer comes(String reason) {
    return comes(reason, "");
  }

  Answer comes(String reason, String more) {
    return post(
        "tickets",
        STAFF,
        "{\"officeId\":\"%s\",\"reason\":\"%s\"%s}".formatted(office, reason, more));
  }

  /** Booked by telephone; the id of the appointment. */
  UUID isBooked(String reason, String start, UUID counsellor) {
    return id(
        post(
            "appointments",
            STAFF,
            """
            {"officeId":"%s","reason":"%s","start":"%s","mode":"OFFICE","unit":"%s","personSubject":"p-1"}"""
                .formatted(office, reason, start, counsellor)));
  }

  Answer arrives(UUID appointment) {
    return post("appointments/" + appointment + "/arrival", STAFF, null);
  }

  Answer next(UUID counsellor) {
    return post(
        "queue/next", STAFF, "{\"officeId\":\"%s\",\"unit\":\"%s\"}".formatted(office, counsellor));
  }

  Answer calls(UUID ticket, UUID counsellor) {
    return step(ticket, "call", "{\"unit\":\"%s\"}".formatted(counsellor));
  }

  Answer step(UUID ticket, String step) {
    return step(ticket, step, null);
  }

  Answer step(UUID ticket, String step, @Nullable String json) {
    return post("tickets/" + ticket + "/" + step, STAFF, json);
  }

  Answer stops(String message) {
    return post(
        "queue/stop", STAFF, "{\"officeId\":\"%s\",\"message\":\"%s\"}".formatted(office, message));
  }

  Answer queue() {
    return get("queue?office=" + office, STAFF);
  }

  List<String> numbersWaiting() {
    return queue()
        .json()
        .path("tickets")
        .valueStream()
        .filter(ticket -> ticket.path("state").asString().equals("WAITING"))
        .map(ticket -> ticket.path("number").asString())
        .toList();
  }

  String appointment(UUID id) {
    return get("appointments/" + id, STAFF).json().path("state").asString();
  }

  Answer post(String path, String token, @Nullable String json) {
    return http.post("/api/appointment/" + path, token, json);
  }

  Answer get(String path, @Nullable String token) {
    return http.get("/api/appointment/" + path, token);
  }

  static UUID id(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    return UUID.fromString(answer.json().path("id").asString());
  }

  static String number(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    return answer.json().path("number").asString();
  }

  static String state(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("state").asString();
  }
}
