package org.renkonto.proof.bench;

import static org.renkonto.proof.bench.OpenLoop.millis;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * G2: from the decision (the event's own time, taken before the write) to a consumer of the topic
 * that has the event in hand; so the write to the store is part of it. Open loop of registrations,
 * one event each, past the gateway.
 */
final class CommitToHandler implements Figure {

  private static final int WARM_UP_RATE = 40;

  @Override
  public List<Row> measure(Scene scene) {
    var rows = new ArrayList<Row>();
    var post = Registrations.of(scene);
    try (var arrivals = new Arrivals(scene.system().brokers(), Registrations.TOPIC)) {
      OpenLoop.run(WARM_UP_RATE, scene.time(60), post);
      for (int rate : List.of(50, 200, 500)) {
        try {
          rows.addAll(at(rate, scene, post, arrivals));
        } catch (IllegalStateException | UncheckedIOException overrun) {
          var figure = "G2 commit to handler, %d events/s".formatted(rate);
          rows.add(new Row(figure, "not reached", "", "what failed: " + overrun.getMessage()));
        }
      }
    }
    return rows;
  }

  private static List<Row> at(int rate, Scene scene, Runnable post, Arrivals arrivals) {
    arrivals.reset();
    long before = Costs.cpuMicros(scene.system(), Scene.TRANSLATION);
    var answers = OpenLoop.run(rate, scene.time(30), post);
    arrivals.await(answers.getTotalCount(), Duration.ofMinutes(2));
    long micros = Costs.cpuMicros(scene.system(), Scene.TRANSLATION) - before;
    return List.of(
        row(rate, arrivals, micros / answers.getTotalCount()),
        new Row(
            "POST, one write and one event, %d/s".formatted(rate),
            "p50 %.1f ms, p99 %.1f ms".formatted(millis(answers, 50), millis(answers, 99)),
            "",
            ""));
  }

  private static Row row(int rate, Arrivals arrivals, long micros) {
    long p50 = arrivals.lags().getValueAtPercentile(50);
    long p99 = arrivals.lags().getValueAtPercentile(99);
    boolean reached = rate == 50 ? p50 <= 10 && p99 <= 50 : p50 <= 5 && p99 <= 25;
    return Row.of(
        "G2 commit to handler, %d events/s".formatted(rate),
        "p50 %d ms, p99 %d ms; %d µs of CPU in the service for each".formatted(p50, p99, micros),
        rate == 50 ? "p50 <= 10 ms, p99 <= 50 ms" : rate == 200 ? "p50 <= 5 ms, p99 <= 25 ms" : "",
        reached,
        rate == 500
            ? "processor: generator, service, store and broker share it"
            : "processor shared by all");
  }
}
