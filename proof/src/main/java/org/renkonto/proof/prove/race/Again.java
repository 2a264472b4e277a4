package org.renkonto.proof.prove.race;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.renkonto.proof.prove.stage.Answer;
import org.renkonto.proof.prove.stage.Pause;

/**
 * Who is told to come again comes again, and so does who is told nothing: hands are full, a gateway
 * waited too long, a connection broke.
 */
public final class Again {

  /** Longer than a circuit of the gateway stays open. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final Duration BETWEEN = Duration.ofMillis(100);

  /** One attempt, the same each time. */
  @FunctionalInterface
  public interface Attempt {
    Answer make() throws IOException;
  }

  /**
   * The answer that counts.
   *
   * @param unsure whether an attempt before it may have done what was asked
   */
  public record Outcome(Answer answer, boolean unsure) {}

  private final Duration between;
  private final Duration longest;

  public Again() {
    this(BETWEEN, LONGEST);
  }

  Again(Duration between, Duration longest) {
    this.between = between;
    this.longest = longest;
  }

  /**
   * The first answer that is not to come again, or the last one when that takes too long.
   *
   * @throws IOException when the last attempt got no answer either
   */
  public Outcome until(Attempt attempt) throws IOException {
    var end = System.nanoTime() + longest.toNanos();
    for (var unsure = false; ; ) {
      var isLast = System.nanoTime() > end;
      var answer = made(attempt, isLast);
      if (answer != null && (isLast || !isToComeAgain(answer, unsure))) {
        return new Outcome(answer, unsure);
      }
      unsure |= answer == null || answer.status() > 500;
      Pause.of(between);
    }
  }

  private static @Nullable Answer made(Attempt attempt, boolean isLast) throws IOException {
    try {
      return attempt.make();
    } catch (IOException unanswered) {
      if (isLast) {
        throw unanswered;
      }
      return null;
    }
  }

  /** An attempt before this one may still be worked on; nobody else has its key then. */
  private static boolean isToComeAgain(Answer answer, boolean unsure) {
    if (unsure && answer.problem().equals("idempotency-key-in-progress")) {
      return true;
    }
    var honest = answer.header("Retry-After") != null && !answer.problem().isEmpty();
    return honest && (answer.status() > 500 || answer.problem().equals("changed-meanwhile"));
  }
}
