package org.renkonto.proof.prove.caller;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.renkonto.proof.prove.finding.Findings;
import org.renkonto.proof.prove.load.Chance;
import org.renkonto.proof.prove.stage.Answer;
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
  private static final List<String> SERVICES =
      List.of(Stage.TRANSLATION, Stage.NOTIFICATION, Stage.APPOINTMENT);

  private final Stage stage;
  private final Findings findings;
  private final Chance chance;
  private final Answers answers = new Answers();
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
      operations.addAll(Operation.all(service, page(service)));
    }
  }

  /** So many calls; each operation meets everybody. */
  public void run(int calls) {
    var planted = new Victim(stage).plant();
    for (int n = 0; n < calls; n++) {
      var operation = operations.get(n % operations.size());
      var round = n / operations.size();
      var who =
          round % 5 == 4
              ? unknown.get((round / 5) % unknown.size())
              : known.get(round % known.size());
      call(operation, who, planted, chance.random("bad caller", n));
    }
    findings.say("%d bad calls to %d operations".formatted(calls, operations.size()));
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
      var answer = stage.http().send(request);
      judge(operation, who, sent, planted, answer);
    } catch (IOException e) {
      findings.violated(NO_FAULT, "%s as %s: %s; %s".formatted(operation, who.what(), e, sent));
    }
  }

  private void judge(Operation operation, Who who, Sent sent, Planted planted, Answer answer) {
    var what = "%s as %s: %s; sent %s".formatted(operation, who.what(), answer.line(), sent);
    check(NO_FAULT, answer.status() < 500, what);
    var refused = answer.status() == 401 || answer.status() == 413 || answer.status() == 400;
    check(NOT_IN, who.known() || refused || operation.isOpen(), what);
    var own = who.runsTheOffice() || who.what().equals("ODD");
    check(NOTHING_SEEN, own || !answer.text().contains(Victim.CANARY), what + answer.text());
    check(NOTHING_SEEN, !answer.text().contains(Victim.SECRET), what + answer.text());
    var act =
        operation.writes()
            && answer.isGood()
            && planted.isNamedIn(operation.path() + sent.target());
    check(NOTHING_DONE, own || !act || isAllowed(operation, who), what);
    var wrong = answers.wrong(operation, answer);
    check(DESCRIBED, wrong.isEmpty(), what + ": " + wrong.orElse(""));
  }

  /** An operator decides on dead letters; a counsellor of no office is staff nowhere. */
  private static boolean isAllowed(Operation operation, Who who) {
    return who.what().equals("OPERATOR") && operation.path().contains("dead-letters");
  }

  private void check(String rule, boolean holds, String how) {
    findings.checked(rule, 1);
    if (!holds) {
      findings.violated(rule, how.substring(0, Math.min(900, how.length())));
    }
  }

  private String page(String service) {
    try {
      var at = stage.at(service).resolve("/v3/api-docs");
      return stage.http().send(HttpRequest.newBuilder(at)).text();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
