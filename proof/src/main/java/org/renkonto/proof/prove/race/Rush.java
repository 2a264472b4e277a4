package org.renkonto.proof.prove.race;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.renkonto.proof.prove.stage.Answer;
import org.renkonto.proof.prove.stage.Http;
import org.renkonto.proof.prove.stage.Pause;
import org.renkonto.proof.prove.stage.Person;

/** Callers who all call at the same moment. */
final class Rush {

  /** With the pauses between them longer than a circuit of the gateway stays open. */
  private static final int TRIES = 100;

  /**
   * One of the calls.
   *
   * @param key its Idempotency-Key; null for none, so that nothing but the rule itself decides
   */
  record Call(Person who, URI at, @Nullable String key, @Nullable String body) {}

  /** A call and the answer to it; who was told to come again came again. */
  record Answered(Call call, Answer answer) {}

  private final Http http;

  Rush(Http http) {
    this.http = http;
  }

  /**
   * All answers.
   *
   * @throws IllegalStateException when a call got none
   */
  List<Answered> together(int callers, IntFunction<Call> calls) {
    var start = new CountDownLatch(1);
    Queue<Answered> answers = new ConcurrentLinkedQueue<>();
    Queue<IOException> failures = new ConcurrentLinkedQueue<>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < callers; i++) {
      var call = calls.apply(i);
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      start.await();
                      answers.add(new Answered(call, answer(call)));
                    } catch (IOException failure) {
                      failures.add(failure);
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  }));
    }
    start.countDown();
    join(threads);
    if (!failures.isEmpty()) {
      throw new IllegalStateException("a call got no answer", failures.peek());
    }
    return List.copyOf(answers);
  }

  /** Once; again where the answer is to come again: all hands are full, or changed meanwhile. */
  Answer answer(Call call) throws IOException {
    for (int i = 1; ; i++) {
      Map<String, String> headers =
          call.key() == null ? Map.of() : Map.of("Idempotency-Key", call.key());
      var answer = http.call(call.who(), "POST", call.at(), headers, call.body());
      var again = answer.status() == 503 || answer.problem().equals("changed-meanwhile");
      if (!again || answer.header("Retry-After") == null || i == TRIES) {
        return answer;
      }
      Pause.of(Duration.ofMillis(100));
    }
  }

  private static void join(List<Thread> threads) {
    try {
      for (var thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
