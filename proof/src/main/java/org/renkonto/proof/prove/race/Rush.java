package org.renkonto.proof.prove.race;

import java.io.IOException;
import java.net.URI;
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
import org.renkonto.proof.prove.stage.Person;

/** Callers who all call at the same moment. */
final class Rush {

  /**
   * One of the calls.
   *
   * @param key its Idempotency-Key; null for none, so that nothing but the rule itself decides
   */
  record Call(Person who, URI at, @Nullable String key, @Nullable String body) {}

  /**
   * A call and the answer to it; who was told to come again, or nothing, came again.
   *
   * @param unsure whether an attempt before it may have done what was asked
   */
  record Answered(Call call, Answer answer, boolean unsure) {}

  private final Http http;
  private final Again again = new Again();

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
                      answers.add(answer(call));
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

  private Answered answer(Call call) throws IOException {
    Map<String, String> headers =
        call.key() == null ? Map.of() : Map.of("Idempotency-Key", call.key());
    var last = again.until(() -> http.call(call.who(), "POST", call.at(), headers, call.body()));
    return new Answered(call, last.answer(), last.unsure());
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
