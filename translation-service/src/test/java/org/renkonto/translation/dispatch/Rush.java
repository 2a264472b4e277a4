package org.renkonto.translation.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Several callers who act at the same moment. */
final class Rush {

  private Rush() {}

  /** What each was answered, in the order of the calls. */
  static <T> List<T> together(List<Callable<T>> calls) throws Exception {
    var start = new CyclicBarrier(calls.size());
    var running = new ArrayList<java.util.concurrent.Future<T>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var call : calls) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
    }
    var answers = new ArrayList<T>();
    for (var each : running) {
      answers.add(each.get());
    }
    return answers;
  }
}
