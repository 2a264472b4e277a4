package org.renkonto.proof.prove.load;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.renkonto.proof.prove.load.Population.Institution;
import tools.jackson.databind.JsonNode;

/** An institution looks for what its translators reported, and agrees or says otherwise. */
final class InstitutionAtWork {

  private final Institution self;
  private final Calls calls;
  private final Decisions decisions;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  InstitutionAtWork(Institution self, Calls calls, Decisions decisions) {
    this.self = self;
    this.calls = calls;
    this.decisions = decisions;
  }

  void look() {
    var answer = calls.get(self.person(), "/api/translation/assignments?closing=REPORTED&limit=20");
    if (answer != null) {
      answer.json().path("items").forEach(this::reported);
    }
  }

  private void reported(JsonNode assignment) {
    var id = assignment.path("id").asString();
    if (seen.add(id)) {
      var name = decisions.name("attest", self.person(), assignment);
      var body = attestation(assignment);
      calls.make(new Deed("attest-" + id, name, Kind.ATTEST, self.person(), id, body));
    }
  }

  private String attestation(JsonNode assignment) {
    if (decisions.on("attest", self.person(), assignment) < 0.6) {
      return "{\"agrees\":true}";
    }
    var own = TranslatorAtWork.statement(assignment, Duration.ofSeconds(7));
    return "{\"agrees\":false," + own.substring(1);
  }
}
