package org.renkonto.proof.prove.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.renkonto.proof.prove.stage.Answer;
import org.renkonto.proof.prove.stage.Person;

/** One thing that somebody wanted done, and all that was answered until the answer was final. */
public final class Deed {

  private final String key;
  private final String name;
  private final Kind kind;
  private final Person who;
  private final String about;
  private final @Nullable String body;
  private final List<String> attempts = new ArrayList<>();
  private boolean unsure;
  private @Nullable Answer answer;
  private @Nullable Instant answeredAt;

  /**
   * One that a run with the same seed does again under the same key.
   *
   * @param key the Idempotency-Key, the same at every attempt
   * @param about the id of what it is about; empty where there is none yet
   */
  public Deed(String key, Kind kind, Person who, String about, @Nullable String body) {
    this(key, key, kind, who, about, body);
  }

  /**
   * @param name what the seed knows it by, where the key holds an id that the system gave
   */
  Deed(String key, String name, Kind kind, Person who, String about, @Nullable String body) {
    this.key = key;
    this.name = name;
    this.kind = kind;
    this.who = who;
    this.about = about;
    this.body = body;
  }

  /**
   * @param sure whether it is known what became of it
   */
  synchronized void tried(String outcome, boolean sure) {
    attempts.add(outcome);
    unsure |= !sure;
  }

  /**
   * Whether the answer is that it is not done, and no attempt before may have done it: who repeats
   * what had worked may be told that it is too late for it.
   */
  public synchronized boolean isRefused() {
    return answer != null && !answer.isGood() && !unsure;
  }

  /** False when the same key was finally answered otherwise before. */
  public synchronized boolean answered(Answer last) {
    var same = answer == null || (answer.status() == last.status() && sameId(answer, last));
    answer = last;
    answeredAt = Instant.now();
    return same;
  }

  private static boolean sameId(Answer one, Answer other) {
    return one.json().path("id").equals(other.json().path("id"));
  }

  /** Null while nothing final was answered. */
  public synchronized @Nullable Answer answer() {
    return answer;
  }

  /** When the final answer came; null before. */
  public synchronized @Nullable Instant answeredAt() {
    return answeredAt;
  }

  /** Whether the answer is that it is done. */
  public synchronized boolean isDone() {
    return answer != null && answer.isGood();
  }

  /**
   * Where nothing is worth looking at without it.
   *
   * @throws IllegalStateException when it was refused, or nothing final was answered
   */
  void mustBeDone() {
    if (!isDone()) {
      throw new IllegalStateException("nothing can be proven without it: " + this);
    }
  }

  public String key() {
    return key;
  }

  String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public Person who() {
    return who;
  }

  public String about() {
    return about;
  }

  public @Nullable String body() {
    return body;
  }

  /** Whether what was sent says so. */
  public boolean says(String words) {
    return body != null && body.contains(words);
  }

  String path() {
    return kind.path(about);
  }

  @Override
  public synchronized String toString() {
    return "%s %s by %s [%s] %s".formatted(kind, about, who.subject(), key, attempts);
  }
}
