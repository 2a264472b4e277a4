package org.renkonto.proof.prove.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.renkonto.proof.prove.finding.Findings;
import org.renkonto.proof.prove.stage.Answer;
import org.renkonto.proof.prove.stage.Pause;
import org.renkonto.proof.prove.stage.Person;
import org.renkonto.proof.prove.stage.Stage;

/**
 * Calls as a good client makes them: a command has an Idempotency-Key and is repeated with it until
 * the answer is final. Most go through the gateway, some to one of the two instances. What must
 * never be answered is noted at once.
 */
public final class Calls {

  private static final String NO_FAULT = "no answer is an error of ours (500)";
  private static final String HONEST = "what cannot be served now is said so, with Retry-After";
  private static final String ONE_ANSWER = "one key has one answer";
  private static final Set<String> COME_AGAIN =
      Set.of("idempotency-key-in-progress", "changed-meanwhile");
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final Stage stage;
  private final Findings findings;
  private final Chance chance;
  private final Queue<Deed> journal = new ConcurrentLinkedQueue<>();
  private final AtomicLong answers = new AtomicLong();
  private final AtomicLong repeated = new AtomicLong();
  private volatile long giveUpAt = Long.MAX_VALUE;

  public Calls(Stage stage, Findings findings, Chance chance) {
    this.stage = stage;
    this.findings = findings;
    this.chance = chance;
  }

  /** Whatever was wanted so far. */
  public Collection<Deed> journal() {
    return journal;
  }

  /** Who is still without a final answer then repeats no more. */
  public void giveUpIn(Duration time) {
    giveUpAt = System.nanoTime() + time.toNanos();
  }

  /** Whether there is still time for an answer. */
  boolean isGoingOn() {
    return System.nanoTime() < giveUpAt;
  }

  /**
   * Does what everything after it needs.
   *
   * @throws IllegalStateException when it is refused or given up
   */
  public void setUp(Deed deed) {
    make(deed);
    deed.mustBeDone();
  }

  /** Does it, as often as it takes; null when it was given up. */
  @Nullable Answer make(Deed deed) {
    journal.add(deed);
    return repeat(deed);
  }

  /** Does it once more beside the first, as somebody who presses a button twice. */
  @Nullable Answer repeat(Deed deed) {
    for (int attempt = 0; isGoingOn(); attempt++) {
      var answer = attempt(deed, attempt);
      if (answer != null && isFinal(answer)) {
        findings.checked(ONE_ANSWER, 1);
        if (!deed.answered(answer)) {
          findings.violated(ONE_ANSWER, deed.toString());
        }
        findings.log(deed.toString());
        return answer;
      }
      repeated.incrementAndGet();
      var wait = Duration.ofMillis(150L << Math.min(attempt, 5));
      Pause.of(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }
    return null;
  }

  private @Nullable Answer attempt(Deed deed, int attempt) {
    var at = base(deed, attempt).resolve(deed.path());
    try {
      var headers = Map.of("Idempotency-Key", deed.key());
      var answer = stage.http().call(deed.who(), deed.kind().method(), at, headers, deed.body());
      deed.tried(answer.line(), answer.status() < 500);
      look(deed.kind() + " " + at, answer);
      return answer;
    } catch (IOException broken) {
      deed.tried(broken.getClass().getSimpleName(), false);
      return null;
    }
  }

  /** What is there now; null where that cannot be had now. */
  @Nullable Answer get(Person who, String path) {
    try {
      var at = stage.gateway().resolve(path);
      var answer = stage.http().call(who, "GET", at, Map.of(), null);
      look("GET " + at, answer);
      return answer.isGood() ? answer : null;
    } catch (IOException broken) {
      return null;
    }
  }

  private URI base(Deed deed, int attempt) {
    var share = chance.of("way", deed.name(), attempt);
    if (!deed.path().startsWith("/api/translation") || share < 0.7) {
      return stage.gateway();
    }
    return stage.at(share < 0.85 ? Stage.TRANSLATION : Stage.TRANSLATION_2);
  }

  private void look(String call, Answer answer) {
    answers.incrementAndGet();
    findings.checked(NO_FAULT, 1);
    if (answer.status() == 500) {
      findings.violated(NO_FAULT, call + ": " + answer.text());
    } else if (answer.status() > 500) {
      findings.checked(HONEST, 1);
      if (answer.problem().isEmpty() || answer.header("Retry-After") == null) {
        findings.violated(HONEST, call + ": " + answer.status() + " " + answer.text());
      }
    }
  }

  private static boolean isFinal(Answer answer) {
    return answer.status() < 500
        && answer.status() != 429
        && !COME_AGAIN.contains(answer.problem());
  }

  /** Says how many calls there were. */
  public void tell() {
    findings.fact("calls answered", answers.get());
    findings.fact("calls repeated with the same key", repeated.get());
    findings.fact("commands", journal.size());
  }
}
