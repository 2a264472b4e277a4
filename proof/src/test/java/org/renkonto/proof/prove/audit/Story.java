package org.renkonto.proof.prove.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
         "translatorSubject":"%2$s","at":"%3$s","reason":"FILLED","session":{"contactSubject":"i",
         "start":"2026-12-%4$02dT12:00:00Z","end":"2026-12-%4$02dT13:00:00Z"}}"""
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

  /** The last event stands there once more. */
  Story repeated() {
    events.add(events.getLast());
    return this;
  }

  History history() {
    return History.of(events, Map.of());
  }
}
