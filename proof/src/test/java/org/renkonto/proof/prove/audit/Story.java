package org.renkonto.proof.prove.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as they could stand on a topic. */
final class Story {

  static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  private final List<Event> events = new ArrayList<>();

  /** One more event of a request; its session is at noon of that day of December. */
  Story happens(String request, int sequence, String type, String translator, int day, int minute) {
    var data =
        """
        {"requestId":"%1$s","offerId":"o-%1$s","assignmentId":"o-%1$s","translatorId":"%2$s",
         "translatorSubject":"%2$s","at":"%3$s","reason":"FILLED","by":"TRANSLATOR",
         "session":{"institutionId":"i","language":"ckb","contactSubject":"i","start":"2026-12-%4$02dT12:00:00Z","end":"2026-12-%4$02dT13:00:00Z"}}"""
            .formatted(request, translator, NOON.plusSeconds(60L * minute), day);
    events.add(
        new Event(
            History.REQUESTS,
            request + "-" + sequence,
            type,
            request,
            sequence,
            JsonMapper.shared().readTree(data)));
    return this;
  }

  /** One more event of an appointment of that person. */
  Story agreed(String appointment, int sequence, String type, String person) {
    var data =
        """
        {"appointmentId":"%s","at":"%s","link":%d,"meeting":{"personSubject":"%s",
         "start":"2026-12-08T12:00:00Z","end":"2026-12-08T12:15:00Z"}}"""
            .formatted(appointment, NOON, sequence, person);
    events.add(
        new Event(
            History.APPOINTMENTS,
            appointment + "-" + sequence,
            type,
            appointment,
            sequence,
            JsonMapper.shared().readTree(data)));
    return this;
  }

  /** A translator is sought for an appointment of a person. */
  Story seeks(String appointment, int sequence, int round, boolean again) {
    return says(
        History.APPOINTMENTS,
        appointment,
        sequence,
        Effects.SOUGHT,
        """
        {"appointmentId":"%s","at":"%s","link":2,"round":%d,"again":%b,
         "meeting":{"personSubject":"t","start":"2026-12-08T12:00:00Z",
          "end":"2026-12-08T12:15:00Z"},
         "need":{"institutionId":"i","contactSubject":"office","language":"ckb"}}"""
            .formatted(appointment, NOON, round, again));
  }

  /** One more event of a request for the translator of an appointment. */
  Story serves(String request, int sequence, String type, String appointment, int round) {
    return says(
        History.REQUESTS,
        request,
        sequence,
        type,
        """
        {"requestId":"%1$s","assignmentId":"o-%1$s","translatorId":"t","translatorSubject":"t",
         "at":"%2$s","appointment":{"id":"%3$s","round":%4$d},"session":{"institutionId":"i",
         "contactSubject":"office","language":"ckb","start":"2026-12-08T12:00:00Z",
         "end":"2026-12-08T12:15:00Z"}}"""
            .formatted(request, NOON, appointment, round));
  }

  /** A session is closed in that way. */
  Story closed(String request, int sequence, String approval) {
    return says(
        History.REQUESTS,
        request,
        sequence,
        "completed.v1",
        """
        {"requestId":"%1$s","assignmentId":"o-%1$s","at":"%2$s","approval":"%3$s"}"""
            .formatted(request, NOON, approval));
  }

  /** Whatever event. */
  Story says(String topic, String subject, int sequence, String type, String data) {
    var id = topic + "-" + subject + "-" + sequence;
    events.add(new Event(topic, id, type, subject, sequence, JsonMapper.shared().readTree(data)));
    return this;
  }

  /** The last event stands there once more. */
  Story repeated() {
    events.add(events.getLast());
    return this;
  }

  /** The API shows nothing at all. */
  static Shown shown() {
    return shown(List.of(), List.of(), List.of());
  }

  static Shown shown(
      List<JsonNode> requests, List<JsonNode> assignments, List<JsonNode> appointments) {
    return new Shown(requests, assignments, appointments, Set.of(), Map.of(), Map.of());
  }

  static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  History history() {
    return History.of(events, Map.of());
  }
}
