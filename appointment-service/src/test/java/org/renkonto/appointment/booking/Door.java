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
public record Door(Http http, UUID office, String zone) {

  public static final String STAFF = Tokens.token("d-1", List.of("DISPATCHER"), Map.of());
  public static final String PERSON = person("p-1");
  public static final UUID SCHOOL = UUID.fromString("0b7de0e2-5e6c-4d6a-9b0f-0d0a4c1a1111");
  public static final String INSTITUTION =
      Tokens.token("school-1", List.of("INSTITUTION"), Map.of("institution_id", "" + SCHOOL));

  public static String person(String subject) {
    return Tokens.token(subject, List.of(), Map.of());
  }

  public String counsellor(String subject) {
    return Tokens.token(subject, List.of("COUNSELLOR"), Map.of("office_id", "" + office));
  }

  /** Jena: Tuesday and Thursday, 9 to 12. */
  public static Door jena(Http http) {
    var door = new Door(http, UUID.randomUUID(), "Europe/Berlin");
    door.isOffice("{\"country\":\"de\",\"region\":\"th\"}");
    door.opens("TUESDAY", "09:00", "12:00");
    door.opens("THURSDAY", "09:00", "12:00");
    return door;
  }

  /** Eupen, closed on the day of the German-speaking Community; without hours yet. */
  public static Door eupen(Http http) {
    var door = new Door(http, UUID.randomUUID(), "Europe/Brussels");
    door.isOffice("{\"country\":\"be\",\"alsoClosed\":[\"11-15\"]}");
    return door;
  }

  private void isOffice(String holidays) {
    put("offices/" + office, office(holidays, ""));
  }

  private String office(String holidays, String more) {
    return """
    {"name":"An office","zone":"%s","holidays":%s,"languages":["de"],"place":"Jena"%s}"""
        .formatted(zone, holidays, more);
  }

  /** From now on translation-service is asked for translators on behalf of this office. */
  public void offersTranslators() {
    var translators =
        """
        ,"translators":{"institutionId":"%s","contactSubject":"office-jena","setting":"COUNSELLING",
         "targetLanguage":"de"}"""
            .formatted(office);
    var answer =
        puts(
            "offices/" + office,
            office("{\"country\":\"de\",\"region\":\"th\"}", translators),
            Map.of("If-Match", "\"0\""));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("offersTranslators").asBoolean()).isTrue();
    assertThat(answer.text()).doesNotContain("office-jena");
  }

  public void opens(String weekday, String from, String to) {
    put(
        "openings/" + UUID.randomUUID(),
        """
        {"officeId":"%s","units":[],"weekday":"%s","everyWeeks":1,"validFrom":"2026-01-01","hours":
         {"from":"%s","to":"%s","walkInShare":0,"reserve":0,"onHolidays":false}}"""
            .formatted(office, weekday, from, to));
  }

  public UUID hasUnit(String kind, String subject, String language) {
    return hasUnit(kind, subject, language, 2);
  }

  public UUID hasUnit(String kind, String subject, String language, int capacity) {
    var id = UUID.randomUUID();
    put(
        "units/" + id,
        """
        {"officeId":"%s","kind":"%s","code":"u-%s","subject":%s,"capacity":%d,"languages":["%s"],
         "active":true}"""
            .formatted(
                office,
                kind,
                id.toString().substring(0, 8),
                subject == null ? null : "\"" + subject + "\"",
                capacity,
                language));
    return id;
  }

  /** Half an hour, a quarter after it to write down, every half hour. */
  public void hasReason(String code, String bookableBy, String needs) {
    hasReason(code, bookableBy, needs, "NORMAL", 0);
  }

  public void hasReason(
      String code, String bookableBy, String needs, String visibility, int after) {
    hasReason(code, bookableBy, needs, visibility, after, 1);
  }

  /** One for groups has more than one seat. */
  public void hasReason(
      String code, String bookableBy, String needs, String visibility, int after, int seats) {
    put(
        "offices/" + office + "/reasons/" + code,
        """
        {"minutes":30,"minutesBefore":0,"minutesAfter":%d,"everyMinutes":30,"needs":[%s],
         "servedBy":[],"bookableBy":"%s","leadMinutes":60,"daysAhead":60,
         "modes":["OFFICE","PHONE"],"bring":["PASSPORT"],"visibility":"%s","seats":%d}"""
            .formatted(after, needs, bookableBy, visibility, seats));
  }

  public Answer puts(String path, String json, Map<String, String> headers) {
    return http.send("PUT", "/api/appointment/" + path, STAFF, json, headers);
  }

  private void put(String path, String json) {
    var answer = puts(path, json, Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  public String wanted(String reason, String start) {
    return """
    {"officeId":"%s","reason":"%s","start":"%s","mode":"OFFICE"}"""
        .formatted(office, reason, start);
  }

  public Answer holds(String token, String reason, String start) {
    return post("holds", token, wanted(reason, start));
  }

  public Answer confirms(String token, Answer hold, @Nullable String code) {
    return post(
        "holds/" + id(hold) + "/confirmation",
        token,
        code == null ? null : "{\"code\":\"%s\"}".formatted(code));
  }

  public Answer books(String reason, String start) {
    return post("appointments", STAFF, wanted(reason, start));
  }

  public Answer slots(String token, String reason, String from, String to, String more) {
    return get(
        "slots?office=%s&reason=%s&from=%s&to=%s%s".formatted(office, reason, from, to, more),
        token);
  }

  public Answer post(String path, String token, @Nullable String json) {
    return http.post("/api/appointment/" + path, token, json);
  }

  public Answer get(String path, String token) {
    return http.get("/api/appointment/" + path, token);
  }

  public static UUID id(Answer answer) {
    return UUID.fromString(answer.json().path("id").asString());
  }
}
