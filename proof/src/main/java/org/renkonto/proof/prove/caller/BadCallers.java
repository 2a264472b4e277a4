package org.renkonto.proof.prove.caller;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.renkonto.proof.prove.finding.Findings;
import org.renkonto.proof.prove.load.Calls;
import org.renkonto.proof.prove.load.Chance;
import org.renkonto.proof.prove.load.Population;
import org.renkonto.proof.prove.load.Population.Translator;
import org.renkonto.proof.prove.stage.Answer;
import org.renkonto.proof.prove.stage.Person;
import org.renkonto.proof.prove.stage.Stage;

/**
 * Calls every operation as everybody with ids of somebody else's things, well and badly made; made
 * from the services' own OpenAPI pages, by the seed.
 */
public final class BadCallers {

  private static final String NO_FAULT = "bad callers: no 5xx";
  private static final String DESCRIBED = "bad callers: every answer is one that is described";
  private static final String NOT_IN = "bad callers: without a valid token nobody comes in";
  private static final String NOTHING_SEEN = "bad callers: nobody sees another's data";
  private static final String NOTHING_DONE = "bad callers: nobody acts on another's data";
  private static final String PLANTED = "bad callers: there is data, and who owns it sees it";
  private static final String ALL_CALLED = "bad callers: everybody called every service in earnest";
  private static final List<String> SERVICES =
      List.of(Stage.TRANSLATION, Stage.NOTIFICATION, Stage.APPOINTMENT);

  private final Stage stage;
  private final Findings findings;
  private final Chance chance;
  private final Answers answers = new Answers();
  private final Met met = new Met();
  private final List<Operation> operations = new ArrayList<>();
  private final List<Who> known;
  private final List<Who> unknown;

  public BadCallers(Stage stage, Findings findings, Chance chance) {
    this.stage = stage;
    this.findings = findings;
    this.chance = chance;
    this.known = Who.known(stage.tokens());
    this.unknown = Who.unknown(stage.tokens());
    for (var service : SERVICES) {
      var page = stage.http().read(Person.DISPATCHER, stage.at(service).resolve("/v3/api-docs"));
      operations.addAll(Operation.all(service, page));
    }
  }

  /** So many calls; everybody meets operations of every service. */
  public void run(int calls) {
    var victim = new Victim(stage, 1);
    var planted = victim.plant();
    var spare = new Victim(stage, 2).plant();
    strangers(victim);
    see(victim);
    var turns = new Turns(operations.size(), known, unknown);
    for (int n = 0; n < calls; n++) {
      var operation = operations.get(turns.operation(n));
      var who = turns.who(n);
      // who may change things changes others: the victim's are to be there for the strangers
      var things = operation.writes() && Rights.mayDo(who, operation) ? spare : planted;
      call(operation, who, things, chance.random("bad caller", n));
    }
    see(victim);
    var all = Stream.concat(known.stream(), unknown.stream()).toList();
    findings.checked(ALL_CALLED, (long) all.size() * SERVICES.size());
    met.missing(all, SERVICES).forEach(one -> findings.violated(ALL_CALLED, one));
    findings.say("%d bad calls to %d operations".formatted(calls, operations.size()));
  }

  /** Strangers have rights and things of their own. */
  private void strangers(Victim registrar) {
    registrar.register(Who.STRANGER, "Stranger", Who.STRANGER_INSTITUTION);
    var translator = new Translator(Who.STRANGER, "ru", "FREELANCE", Who.STRANGER_TRANSLATOR);
    var calls = new Calls(stage, findings, chance);
    calls.giveUpIn(Duration.ofMinutes(2));
    calls.setUp(Population.registration(translator));
    var at = stage.gateway().resolve("/api/translation/translators/" + Who.STRANGER);
    var registered = stage.http().read(Who.STRANGER_TRANSLATOR, at);
    if (!registered.isGood()) {
      throw new IllegalStateException("the stranger is not registered: " + registered.text());
    }
  }

  private void see(Victim victim) {
    findings.checked(PLANTED, Planted.PRIVATE.size());
    victim.unseen().forEach(what -> findings.violated(PLANTED, "nobody sees one: " + what));
  }

  private void call(Operation operation, Who who, Planted planted, SplittableRandom random) {
    var sent = new Sent(operation, planted, random);
    var base = random.nextBoolean() ? stage.at(operation.service()) : stage.gateway();
    var request = HttpRequest.newBuilder(URI.create(base + sent.target()));
    sent.headers().forEach(request::header);
    if (who.token() != null) {
      request.header("Authorization", "Bearer " + who.token());
    }
    var body = sent.body();
    request.method(
        operation.method(),
        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    try {
      judge(operation, who, sent, planted, answer(request));
    } catch (IOException e) {
      findings.violated(NO_FAULT, "%s as %s: %s; %s".formatted(operation, who.what(), e, sent));
    }
  }

  private void judge(Operation operation, Who who, Sent sent, Planted planted, Answer answer) {
    var what = "%s as %s: %s; sent %s".formatted(operation, who.what(), answer.line(), sent);
    findings.log(what);
    met.add(who, operation, answer.isGood());
    check(NO_FAULT, answer.status() < 500, what);
    var refused = answer.status() == 401 || answer.status() == 413 || answer.status() == 400;
    check(NOT_IN, who.known() || refused || operation.isOpen(), what);
    var told = Rights.toldTo(who, operation, planted, sent.whole(), answer);
    check(NOTHING_SEEN, told.isEmpty(), "%s; told %s in %s".formatted(what, told, answer.text()));
    var act =
        operation.writes()
            && answer.isGood()
            && planted.isNamedIn(operation.path() + sent.target());
    check(NOTHING_DONE, !act || Rights.mayDo(who, operation), what);
    var wrong = answers.wrong(operation, answer);
    check(DESCRIBED, wrong.isEmpty(), what + ": " + wrong.orElse(""));
  }

  /** Once more where a connection broke: it may have been an old one. */
  private Answer answer(HttpRequest.Builder request) throws IOException {
    try {
      return stage.http().send(request);
    } catch (IOException broken) {
      findings.log("once more: " + broken);
      return stage.http().send(request);
    }
  }

  private void check(String rule, boolean holds, String how) {
    findings.checked(rule, 1);
    if (!holds) {
      findings.violated(rule, how.substring(0, Math.min(900, how.length())));
    }
  }
}
