package org.renkonto.proof.prove.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkonto.proof.prove.finding.Findings;
import org.renkonto.proof.prove.load.Deed;
import org.renkonto.proof.prove.load.Population;
import org.renkonto.proof.prove.stage.Pause;
import org.renkonto.proof.prove.stage.Person;
import org.renkonto.proof.prove.stage.Stage;
import org.renkonto.proof.prove.stage.Topics;

/**
 * Compares what people were answered with what was published, what the API shows and what came by
 * mail. It knows nothing of the inside. What may still be on its way is looked at again until it
 * has arrived or time is up.
 */
public final class Auditor {

  private static final Duration AGAIN = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(5);

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
   * Looks until nothing is wrong, or nothing has become better for a while, or five minutes have
   * passed; what is wrong then is a violation.
   *
   * @param noProgress how long it may last until something becomes better
   */
  public void audit(Duration noProgress) {
    var since = System.nanoTime();
    var patience = new Patience(noProgress, LONGEST);
    var rules = look();
    while (patience.isWorthALook(complaints(rules), since(since))) {
      rules.forEach(this::tell);
      Pause.of(AGAIN);
      rules = look();
    }
    findings.fact("seconds until all had arrived", since(since).toSeconds());
    rules.forEach(
        (name, rule) -> {
          findings.checked(name, rule.checks());
          rule.complaints().forEach(complaint -> findings.violated(name, complaint));
        });
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
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
    var shown = Shown.to(pages, people);
    var rules = new LinkedHashMap<String, Rule>();
    aboutCommands(history, shown, rules);
    aboutEvents(history, shown, rules);
    aboutMessages(history, shown, rules);
    rules.put(
        "poison is parked once, nothing else is",
        new Rule(
            history.poison().size(),
            Parked.wrong(path -> pages.all(Person.OPERATOR, path), history.poison())));
    findings.fact("events", history.all().count());
    findings.fact("requests", shown.requests().size());
    findings.fact("appointments", shown.appointments().size());
    return rules;
  }

  private void aboutMessages(History history, Shown shown, Map<String, Rule> rules) {
    var messages = new Messages(history, shown.inboxes(), stage.letters().all());
    rules.put(
        "each event is told once, to whom it concerns",
        new Rule(messages.count(), messages.notOnce()));
    rules.put(
        "one mail for each message (Message-ID)",
        new Rule(messages.count(), messages.mailedWrongly()));
    findings.fact("messages", messages.count());
    findings.fact("mails handed over twice (same Message-ID)", messages.copies());
    var enough = new Enough(history, journal, messages.mails());
    rules.put("enough happened", new Rule(enough.seen().size(), enough.wanting()));
    enough.seen().forEach(findings::fact);
  }

  private void aboutCommands(History history, Shown shown, Map<String, Rule> rules) {
    var effects = new Effects(history, journal);
    var unanswered = journal.stream().filter(d -> d.answer() == null).map(Deed::toString).toList();
    var done = journal.stream().filter(Deed::isDone).count();
    rules.put("each command gets a final answer", new Rule(journal.size(), unanswered));
    rules.put(
        "what was answered 2xx is there, once",
        new Rule(done, both(effects.lost(), new Traces(journal, shown).lost())));
    rules.put("what was refused is not done", new Rule(journal.size(), effects.refusedAndDone()));
    rules.put(
        "no event without its command",
        new Rule(history.all().count(), new Unasked(history, journal).events()));
  }

  private static void aboutEvents(History history, Shown shown, Map<String, Rule> rules) {
    var requests = shown.requests();
    var states = new States(history, requests);
    var sessions = new Sessions(history);
    var doubles = sessions.doubles();
    var closings = new Closings(history, shown.assignments());
    var calendar = new Calendar(history, shown.appointments());
    var interpreted = new Interpreted(history, shown);
    rules.put(
        "events of an aggregate: numbered without gaps, in order",
        new Rule(history.bySubject().size(), history.complaints()));
    rules.put("no translator and no session twice, ever", new Rule(sessions.count(), doubles));
    rules.put(
        "state is what was published",
        new Rule(requests.size(), both(states.different(), closings.different())));
    rules.put(
        "a time is kept as it was published",
        new Rule(shown.appointments().size(), calendar.different()));
    rules.put(
        "an appointment and its translator: both, or neither",
        new Rule(interpreted.count(), interpreted.apart()));
    rules.put("no request waits beyond its deadline", new Rule(requests.size(), states.late()));
    rules.put("no request waits for nothing", new Rule(requests.size(), states.stuck()));
  }

  private static List<String> both(List<String> one, List<String> other) {
    var both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }
}
