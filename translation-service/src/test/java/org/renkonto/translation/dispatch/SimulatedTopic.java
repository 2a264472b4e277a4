package org.renkonto.translation.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.renkonto.platform.event.Events;

/** The topic of requests, with one partition and one listener. */
final class SimulatedTopic {

  final List<Document> events = new ArrayList<>();

  private final SimulatedStore store;
  private final Events listener;
  private int read;

  SimulatedTopic(SimulatedStore store, Events listener) {
    this.store = store;
    this.listener = listener;
  }

  /** As the relay does it: sends, and forgets if nothing was raised meanwhile. */
  void publish(Document request) {
    var id = request.get("_id");
    var count = request.getLong("eventCount");
    for (var event : request.getList("outbox", Document.class)) {
      store.call(() -> events.add(new Document(event).append("subject", id)));
    }
    store.call(() -> store.forget(id, count));
  }

  /**
   * The offset moves on when the reaction is done; a crash before that delivers again. Who was
   * moved to another offset meanwhile stays there.
   */
  void deliver() {
    if (read < events.size()) {
      var at = read;
      var event = events.get(at);
      var headers = Map.of("ce_id", event.getString("_id"), "ce_type", event.getString("type"));
      listener.react(headers, event.getString("json"));
      read = read == at ? at + 1 : read;
    }
  }

  void deliverAll() {
    while (read < events.size()) {
      deliver();
    }
  }

  /** What was delivered comes once more, from somewhere on. */
  void goBack(int which) {
    read = which % (read + 1);
  }
}
