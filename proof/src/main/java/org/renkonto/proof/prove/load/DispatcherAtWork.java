package org.renkonto.proof.prove.load;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.renkonto.proof.prove.stage.Person;
import tools.jackson.databind.JsonNode;

/** A dispatcher approves and rejects, and settles what two sides say differently. */
final class DispatcherAtWork {

  private final Calls calls;
  private final Decisions decisions;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  DispatcherAtWork(Calls calls, Decisions decisions) {
    this.calls = calls;
    this.decisions = decisions;
  }

  void look() {
    each("/api/translation/requests?state=NEEDS_APPROVAL&limit=20", this::decide);
    each(
        "/api/translation/assignments?closing=MISMATCH&limit=20",
        a -> make(Kind.SETTLE, a, TranslatorAtWork.statement(a, Duration.ofSeconds(3))));
  }

  private void decide(JsonNode request) {
    if (decisions.on("decide", Person.DISPATCHER, request) < 0.7) {
      make(Kind.APPROVE, request, null);
    } else {
      make(Kind.REJECT, request, "{\"reason\":\"NO_CAPACITY\"}");
    }
  }

  private void each(String path, Consumer<JsonNode> act) {
    var answer = calls.get(Person.DISPATCHER, path);
    if (answer != null) {
      answer.json().path("items").forEach(act);
    }
  }

  private void make(Kind kind, JsonNode what, @Nullable String body) {
    var id = what.path("id").asString();
    if (seen.add(id)) {
      var name = decisions.name(kind.name(), Person.DISPATCHER, what);
      calls.make(new Deed(kind + "-" + id, name, kind, Person.DISPATCHER, id, body));
    }
  }
}
