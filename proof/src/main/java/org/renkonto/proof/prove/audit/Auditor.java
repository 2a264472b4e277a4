package org.renkonto.proof.prove.audit;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkonto.proof.prove.finding.Findings;
import org.renkonto.proof.prove.load.Deed;
import org.renkonto.proof.prove.load.Population;
import org.renkonto.proof.prove.load.Reception;
import org.renkonto.proof.prove.stage.Pause;
import org.renkonto.proof.prove.stage.Person;
import org.renkonto.proof.prove.stage.Stage;
import org.renkonto.proof.prove.stage.Topics;
import tools.jackson.databind.JsonNode;

/**
 * Compares what people were answered with what was published, what the API shows and what came by
 * mail. It knows nothing of the inside. What may still be on its way is looked at again until it
 * has arrived or time is up.
 */
public final class Auditor {

  private static final Duration AGAIN = Duration.ofSeconds(5);

  private record Rule(long checks, List<String> complaints) {}

  private final Stage stage;
  private final Topics topics;
  private final Population people;
  private final Collection<Deed> journal;
  private final Findings findings;

  public Auditor(
      Stage stage, Topics topics, Population people, Collection<Deed> journal, Findings findings) {
    this.stage = stage;
    this.topics = topics;
    this.people = people;
    this.journal = journal;
    this.findings = findings;
  }

  /**
   * Looks until nothing is wrong, or nothing has become better for a while; what is wrong then is a
   * violation.
   */
  public void audit(Duration patience) {
    var since = System.nanoTime();
    var rules = look();
    var least = complaints(rules);
    var better = since;
    while (least > 0 && System.nanoTime() - better < patience.toNanos()) {
      rules.forEach(this::tell);
      Pause.of(AGAIN);
      rules = look();
      if (complaints(rules) < least) {
        least = complaints(rules);
        better = System.nanoTime();
      }
    }
    findings.fact("seconds until all had arrived", (System.nanoTime() - since) / 1_000_000_000);
    rules.forEach(
        (name, rule) -> {
          findings.checked(name, rule.checks());
          rule.complaints().forEach(complaint -> findings.violated(name, complaint));
        });
  }

  private static int complaints(Map<String, Rule> rules) {
    return rules.values().stream().mapToInt(rule -> rule.complaints().size()).sum();
  }

  private void tell(String name, Rule rule) {
    if (!rule.complaints().isEmpty()) {
      findings.log(
          "not yet: %s: %d, as %s"
              .formatted(name, rule.complaints().size(), rule.complaints().getFirst()));
    }
  }

  private Map<String, Rule> look() {
    var history = History.read(topics);
    var pages = new Pages(stage);
    var shown = pages.all(Person.DISPATCHER, "/api/translation/requests");
    var kept = pages.all(Person.DISPATCHER, Reception.APPOINTMENTS);
    var rules = new LinkedHashMap<String, Rule>();
    aboutCommands(history, rules);
    aboutEvents(history, shown, kept, rules);
    aboutMessages(history, pages, rules);
    rules.put(
        "poison is parked once, nothing else is",
        new Rule(history.poison().size(), Parked.wrong(pages, history.poison())));
    findings.fact("events", history.all().count());
    findings.fact("requests", shown.size());
    findings.fact("appointments", kept.size());
    return rules;
  }

  private void aboutMessages(History history, Pages pages, Map<String, Rule> rules) {
    var messages = new Messages(history, inboxes(pages), stage.letters().all());
    rules.put(
        "each event is told once, to whom it concerns",
        new Rule(messages.count(), messages.notOnce()));
    rules.put(
        "one mail for each message (Message-ID)",
        new Rule(messages.count(), messages.mailedWrongly()));
    findings.fact("messages", messages.count());
    findings.fact("mails handed over twice (same Message-ID)", messages.copies());
  }

  private void aboutCommands(History history, Map<String, Rule> rules) {
    var effects = new Effects(history, journal);
    var unanswered = journal.stream().filter(d -> d.answer() == null).map(Deed::toString).toList();
    rules.put("each command gets a final answer", new Rule(journal.size(), unanswered));
    rules.put("what was answered 2xx is there, once", new Rule(effects.done(), effects.lost()));
    rules.put("what was refused is not done", new Rule(journal.size(), effects.refusedAndDone()));
    rules.put("no event without its command", new Rule(history.all().count(), effects.unasked()));
  }

  private static void aboutEvents(
      History history, List<JsonNode> shown, List<JsonNode> kept, Map<String, Rule> rules) {
    var states = new States(history, shown);
    var sessions = new Sessions(history);
    var doubles = sessions.doubles();
    rules.put(
        "events of an aggregate: numbered without gaps, in order",
        new Rule(history.bySubject().size(), history.complaints()));
    rules.put("no translator and no session twice, ever", new Rule(sessions.count(), doubles));
    rules.put("state is what was published", new Rule(shown.size(), states.different()));
    rules.put(
        "a time is kept as it was published",
        new Rule(kept.size(), new Calendar(history, kept).different()));
    rules.put("no request waits beyond its deadline", new Rule(shown.size(), states.late()));
    rules.put("no request waits for nothing", new Rule(shown.size(), states.stuck()));
  }

  private Map<String, List<JsonNode>> inboxes(Pages pages) {
    var inboxes = new HashMap<String, List<JsonNode>>();
    people
        .everybody()
        .forEach(
            person ->
                inboxes.put(
                    person.subject(), pages.all(person, "/api/notification/notifications")));
    return inboxes;
  }
}
