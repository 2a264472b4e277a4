package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Http.Answer;
import org.renkonto.platform.test.Tokens;

/** An office with counsellors and reasons, spoken to over HTTP; each test has its own. */
record Door(Http http, UUID office, String zone) {

  static final String STAFF = Tokens.token("d-1", List.of("DISPATCHER"), Map.of());
  static final String PERSON = person("p-1");
  static final UUID SCHOOL = UUID.fromString("0b7de0e2-5e6c-4d6a-9b0f-0d0a4c1a1111");
  static final String INSTITUTION =
      Tokens.token("school-1", List.of("INSTITUTION"), Map.of("institution_id", "" + SCHOOL));

  static String person(String subject) {
    return Tokens.token(subject, List.of(), Map.of());
  }

  static String counsellor(String subject) {
    return Tokens.token(subject, List.of("COUNSELLOR"), Map.of());
  }

  /** Jena: Tuesday and Thursday, 9 to 12. */
  static Door jena(Http http) {
    var door = new Door(http, UUID.randomUUID(), "Europe/Berlin");
    door.isOffice("de\",\"region\":\"th");
    door.opens("TUESDAY", "09:00", "12:00");
    door.opens("THURSDAY", "09:00", "12:00");
    return door;
  }

  private void isOffice(String country) {
    put("offices/" + office, office(country, ""));
  }

  private String office(String country, String more) {
    return """
    {"name":"An office","zone":"%s","holidays":{"country":"%s"},"languages":["de"],"place":"Jena"%s}"""
        .formatted(zone, country, more);
  }

  /** From now on translation-service is asked for translators on behalf of this office. */
  void offersTranslators() {
    var translators =
        """
        ,"translators":{"institutionId":"%s","contactSubject":"office-jena","setting":"COUNSELLING",
         "targetLanguage":"de"}"""
            .formatted(office);
    var answer =
        http.send(
            "PUT",
            "/api/appointment/offices/" + office,
            STAFF,
            office("de\",\"region\":\"th", translators),
            Map.of("If-Match", "\"0\""));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("offersTranslators").asBoolean()).isTrue();
    assertThat(answer.text()).doesNotContain("office-jena");
  }

  void opens(String weekday, String from, String to) {
    put(
        "openings/" + UUID.randomUUID(),
        """
        {"officeId":"%s","units":[],"weekday":"%s","everyWeeks":1,"validFrom":"2026-01-01","hours":
         {"from":"%s","to":"%s","walkInShare":0,"reserve":0,"onHolidays":false}}"""
            .formatted(office, weekday, from, to));
  }

  UUID hasUnit(String kind, String subject, String language) {
    var id = UUID.randomUUID();
    put(
        "units/" + id,
        """
        {"officeId":"%s","kind":"%s","code":"u-%s","subject":%s,"capacity":2,"languages":["%s"],
         "active":true}"""
            .formatted(
                office,
                kind,
                id.toString().substring(0, 8),
                subject == null ? null : "\"" + subject + "\"",
                language));
    return id;
  }

  /** Half an hour, a quarter after it to write down, every half hour. */
  void hasReason(String code, String bookableBy, String needs) {
    hasReason(code, bookableBy, needs, "NORMAL", 0);
  }

  void hasReason(String code, String bookableBy, String needs, String visibility, int after) {
    put(
        "offices/" + office + "/reasons/" + code,
        """
        {"minutes":30,"minutesBefore":0,"minutesAfter":%d,"everyMinutes":30,"needs":[%s],
         "servedBy":[],"bookableBy":"%s","leadMinutes":60,"daysAhead":60,
         "modes":["OFFICE","PHONE"],"bring":["PASSPORT"],"visibility":"%s","seats":1}"""
            .formatted(after, needs, bookableBy, visibility));
  }

  private void put(String path, String json) {
    var answer = http.send("PUT", "/api/appointment/" + path, STAFF, json, Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  String wanted(String reason, String start) {
    return """
    {"officeId":"%s","reason":"%s","start":"%s","mode":"OFFICE"}"""
        .formatted(office, reason, start);
  }

  Answer holds(String token, String reason, String start) {
    return post("holds", token, wanted(reason, start));
  }

  Answer confirms(String token, Answer hold, @Nullable String code) {
    return post(
        "holds/" + id(hold) + "/confirmation",
        token,
        code == null ? null : "{\"code\":\"%s\"}".formatted(code));
  }

  Answer books(String reason, String start) {
    return post("appointments", STAFF, wanted(reason, start));
  }

  Answer slots(String token, String reason, String from, String to, String more) {
    return get(
        "slots?office=%s&reason=%s&from=%s&to=%s%s".formatted(office, reason, from, to, more),
        token);
  }

  Answer post(String path, String token, @Nullable String json) {
    return http.post("/api/appointment/" + path, token, json);
  }

  Answer get(String path, String token) {
    return http.get("/api/appointment/" + path, token);
  }

  static UUID id(Answer answer) {
    return UUID.fromString(answer.json().path("id").asString());
  }
}
