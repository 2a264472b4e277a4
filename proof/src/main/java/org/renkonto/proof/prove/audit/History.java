package org.renkonto.proof.prove.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.renkonto.proof.prove.fault.Poison;
import org.renkonto.proof.prove.stage.Topics;

/**
 * All that was ever published, each event once, in the order of each aggregate.
 *
 * @param bySubject the events of each aggregate by their numbers
 * @param complaints what is wrong with the topics themselves
 * @param poison where each poisoned event stands: topic-partition-offset
 */
record History(
    Map<String, List<Event>> bySubject, List<String> complaints, Map<String, Poison> poison) {

  static final String REQUESTS = "translation.requests-v1";
  static final String INSTITUTIONS = "translation.institutions-v1";
  static final String NOT_POSSIBLE = "not-possible.v1";
  static final String APPOINTMENTS = "appointment.appointments-v1";
  private static final List<String> TOPICS =
      List.of(REQUESTS, APPOINTMENTS, INSTITUTIONS, "translation.translators-v1");

  static History read(Topics topics) {
    var poison = new HashMap<String, Poison>();
    var events = new ArrayList<Event>();
    for (var record : topics.read(TOPICS)) {
      var planted = Poison.in(record);
      if (planted.isPresent()) {
        var place = record.topic() + "-" + record.partition() + "-" + record.offset();
        poison.put(place, planted.get());
      } else {
        events.add(Event.of(record));
      }
    }
    return of(events, poison);
  }

  /** What follows from the events as they stand on the topics, repetitions among them. */
  static History of(List<Event> events, Map<String, Poison> poison) {
    var bySubject = new LinkedHashMap<String, List<Event>>();
    var complaints = new ArrayList<String>();
    var seen = new HashMap<String, Event>();
    for (var event : events) {
      var before = seen.putIfAbsent(event.id(), event);
      if (before == null) {
        bySubject.computeIfAbsent(aggregate(event), _ -> new ArrayList<>()).add(event);
      } else if (!before.equals(event)) {
        complaints.add("one id, two events: %s and %s".formatted(before, event));
      }
    }
    bySubject.forEach((subject, all) -> complaints.addAll(gaps(subject, all)));
    return new History(bySubject, complaints, poison);
  }

  /** What an appointment needs is an aggregate of its own with the id of the appointment. */
  private static String aggregate(Event event) {
    return event.is(NOT_POSSIBLE) ? "need-of-" + event.subject() : event.subject();
  }

  /** The first arrival of each event is in order and leaves none out. */
  private static List<String> gaps(String subject, List<Event> events) {
    var wrong = new ArrayList<String>();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).sequence() != i + 1) {
        wrong.add(
            "%s: event %d has number %d, %s"
                .formatted(subject, i + 1, events.get(i).sequence(), events.get(i)));
        break;
      }
    }
    return wrong;
  }

  Stream<Event> all() {
    return bySubject.values().stream().flatMap(List::stream);
  }

  Stream<Event> all(String type) {
    return all().filter(event -> event.is(type));
  }

  /** The aggregates of one topic alone. */
  Stream<List<Event>> of(String topic) {
    return bySubject.values().stream().filter(e -> e.getFirst().topic().equals(topic));
  }

  /** How often there is an event of a type about each id. */
  Map<String, Long> count(Effects.Effect effect) {
    return all(effect.type())
        .collect(Collectors.groupingBy(e -> e.text(effect.field()), Collectors.counting()));
  }
}
