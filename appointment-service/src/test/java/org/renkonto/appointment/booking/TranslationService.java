package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.appointment.booking.Door.STAFF;
import static org.renkonto.appointment.booking.Door.id;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.renkonto.platform.test.Contracts;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Http.Answer;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.MovableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Plays translation-service for an office in Jena that offers translators, a week before. */
record TranslationService(Door jena, KafkaProbe probe) implements AutoCloseable {

  static final String NINE = "2026-12-15T09:00:00+01:00";
  static final String TEN = "2026-12-15T10:00:00+01:00";

  private static final JsonMapper JSON = new JsonMapper();

  static TranslationService forJena(int port, MovableClock clock) {
    clock.set(Instant.parse("2026-12-07T08:00:00Z"));
    var jena = Door.jena(new Http("http://localhost:" + port));
    jena.offersTranslators();
    jena.hasUnit("COUNSELLOR", "c-1", "de");
    jena.hasReason("ADVICE", "ANYONE", "\"COUNSELLOR\"");
    return new TranslationService(jena, new KafkaProbe("appointment.appointments-v1"));
  }

  @Override
  public void close() {
    probe.close();
  }

  UUID translated(String start) {
    var booked = jena.post("appointments", STAFF, wanted(start));
    assertThat(state(booked)).as(booked.text()).isEqualTo("TRANSLATOR_SOUGHT");
    says(id(booked), "translator-assigned", 1, 2);
    awaitState(id(booked), "BOOKED");
    return id(booked);
  }

  String wanted(String start) {
    return """
    {"officeId":"%s","reason":"ADVICE","start":"%s","mode":"OFFICE","language":"uk",
     "translatorNeeded":true}"""
        .formatted(jena.office(), start);
  }

  /** What translation-service would say: the agreed sample, about this appointment. */
  void says(UUID appointment, String what, int round, long sequence) {
    var type = "translation." + what + ".v1";
    var event = (ObjectNode) JSON.readTree(Contracts.sample(type));
    event.putObject("appointment").put("id", appointment.toString()).put("round", round);
    KafkaProbe.send(
        "translation.requests-v1",
        new UUID(appointment.getMostSignificantBits(), round),
        type,
        event.toString(),
        what + appointment + sequence,
        sequence);
  }

  JsonNode awaitEvent(UUID appointment, String type) {
    return await()
        .until(() -> events(appointment, type).stream().findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  void awaitState(UUID appointment, String state) {
    await()
        .untilAsserted(
            () ->
                assertThat(state(jena.get("appointments/" + appointment, STAFF))).isEqualTo(state));
  }

  static String path(UUID id, String what) {
    return "appointments/" + id + "/" + what;
  }

  static String state(Answer answer) {
    return answer.json().path("state").asString();
  }

  /** Those of this type, when there are so many. */
  List<JsonNode> events(UUID appointment, String type, int count) {
    return await().until(() -> events(appointment, type), found -> found.size() == count);
  }

  private List<JsonNode> events(UUID appointment, String type) {
    return probe.of(appointment).stream()
        .filter(event -> type.equals(KafkaProbe.header(event, "ce_type")))
        .map(event -> JSON.readTree(event.value()))
        .toList();
  }
}
