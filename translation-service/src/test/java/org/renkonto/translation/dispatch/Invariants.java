package org.renkonto.translation.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.renkonto.translation.request.Assignment;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.translator.Commitment;

/** What must hold: some of it at any moment, the rest when everything has come to rest. */
record Invariants(SimulatedOffice office) {

  /** Nobody in two sessions at once, no request with two translators. */
  List<String> always() {
    var broken = new ArrayList<String>();
    var bound = new HashMap<UUID, List<Assignment>>();
    for (var request : office.all()) {
      var current = request.assignments().stream().filter(Assignment::isCurrent).toList();
      if (current.size() > 1) {
        broken.add("two translators for one request: " + current);
      }
      current.forEach(a -> bound.computeIfAbsent(a.translatorId(), _ -> new ArrayList<>()).add(a));
    }
    bound.values().forEach(all -> broken.addAll(overlaps(all)));
    return broken;
  }

  private static List<String> overlaps(List<Assignment> all) {
    var broken = new ArrayList<String>();
    for (int i = 0; i < all.size(); i++) {
      for (var other : all.subList(i + 1, all.size())) {
        if (all.get(i).start().isBefore(other.end()) && other.start().isBefore(all.get(i).end())) {
          broken.add("one translator in two sessions: %s, %s".formatted(all.get(i), other));
        }
      }
    }
    return broken;
  }

  /** Diaries, topic and requests say the same, and what was answered well is there. */
  List<String> atRest() {
    var broken = always();
    var published = published(broken);
    for (var document : office.store.documents()) {
      var events = published.getOrDefault(document.get("_id"), List.of());
      if (!document.getList("outbox", Document.class).isEmpty()
          || events.size() != document.getLong("eventCount")) {
        broken.add("unpublished events: " + document);
      }
    }
    for (var request : office.all()) {
      var said = translator(published.getOrDefault(request.id(), List.of()));
      var bound = request.current().map(a -> a.translatorId().toString()).orElse("");
      if (!said.equals(bound)) {
        broken.add("%s is bound, %s is published: %s".formatted(bound, said, request.id()));
      }
    }
    diaries(broken);
    accepted(published, broken);
    return broken;
  }

  /** By request, each event once; numbered without gaps. */
  private Map<Object, List<Document>> published(List<String> broken) {
    var published = new LinkedHashMap<Object, List<Document>>();
    var seen = new HashSet<String>();
    for (var event : office.topic.events) {
      if (seen.add(event.getString("_id"))) {
        var before = published.computeIfAbsent(event.get("subject"), _ -> new ArrayList<>());
        before.add(event);
        if (event.getLong("sequence") != before.size()) {
          broken.add("a gap before " + event);
        }
      }
    }
    return published;
  }

  private static String translator(List<Document> events) {
    var bound = "";
    for (var event : events) {
      switch (event.getString("type")) {
        case "translation.translator-assigned.v1" ->
            bound = Document.parse(event.getString("json")).getString("translatorId");
        case "translation.assignment-withdrawn.v1", "translation.cancelled.v1" -> bound = "";
        default -> {
          // binds and frees nobody
        }
      }
    }
    return bound;
  }

  private void diaries(List<String> broken) {
    var bound = new HashSet<List<Object>>();
    for (var request : office.all()) {
      request.current().ifPresent(a -> bound.add(promise(a, request)));
    }
    for (var diary : office.store.allDiaries()) {
      for (var kept : diary.commitments()) {
        var promise = List.<Object>of(diary.translatorId(), kept.requestId(), kept.time().start());
        if (kept.state() != Commitment.State.BOOKED || !bound.remove(promise)) {
          broken.add(
              "in the diary of %s and nowhere else: %s, its request has %s"
                  .formatted(diary.translatorId(), kept, assignments(kept.requestId())));
        }
      }
    }
    bound.forEach(promise -> broken.add("in no diary: " + promise));
  }

  private List<Assignment> assignments(UUID request) {
    return office.all().stream()
        .filter(r -> r.id().equals(request))
        .flatMap(r -> r.assignments().stream())
        .toList();
  }

  private static List<Object> promise(Assignment a, TranslationRequest request) {
    return List.of(a.translatorId(), request.id(), a.start());
  }

  private void accepted(Map<Object, List<Document>> published, List<String> broken) {
    for (var offer : office.accepted) {
      var times =
          published.values().stream()
              .flatMap(List::stream)
              .filter(e -> e.getString("type").equals("translation.translator-assigned.v1"))
              .filter(e -> e.getString("json").contains("\"assignmentId\":\"" + offer))
              .count();
      if (times != 1) {
        broken.add("%s was accepted, %d events".formatted(offer, times));
      }
    }
  }
}
