package org.renkonto.proof.bench;

import static org.renkonto.proof.bench.OpenLoop.millis;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * G2: from the decision (the event's own time, taken before the write) to a consumer of the topic
 * that has the event in hand; so the write to the store is part of it. Open loop past the gateway,
 * of requests, each of which is searched for at once, and of registrations: one event, no more.
 */
final class CommitToHandler implements Figure {

  private static final int WARM_UP_CALLERS = 4;

  private record Load(String name, String topic, String type, Runnable call) {}

  @Override
  public List<Row> measure(Scene scene) {
    var rows = new ArrayList<Row>();
    rows.addAll(
        measure(
            scene,
            new Load("request", Requests.TOPIC, Requests.REQUESTED, Requests.of(scene)),
            List.of(50)));
    rows.addAll(
        measure(
            scene,
            new Load(
                "registration",
                Registrations.TOPIC,
                Registrations.REGISTERED,
                Registrations.of(scene)),
            List.of(50, 200, 500)));
    return rows;
  }

  private static List<Row> measure(Scene scene, Load load, List<Integer> rates) {
    var rows = new ArrayList<Row>();
    try (var arrivals = new Arrivals(scene.system().brokers(), load.topic(), load.type())) {
      ClosedLoop.perSecond(WARM_UP_CALLERS, scene.time(60), load.call());
      for (int rate : rates) {
        try {
          rows.addAll(at(rate, scene, load, arrivals));
        } catch (IllegalStateException | UncheckedIOException overrun) {
          var why = "what failed: " + overrun.getMessage();
          rows.add(new Row(figure(load, rate), "not reached", "", "", target(rate), why));
        }
      }
    }
    return rows;
  }

  private static List<Row> at(int rate, Scene scene, Load load, Arrivals arrivals) {
    arrivals.reset();
    long service = Costs.cpuMicros(scene.system(), Scene.TRANSLATION);
    long infra = Costs.cpuMicros(scene.system(), "infra");
    var answers = OpenLoop.run(rate, scene.time(60), load.call());
    arrivals.await(answers.getTotalCount(), Duration.ofMinutes(2));
    long calls = answers.getTotalCount();
    service = (Costs.cpuMicros(scene.system(), Scene.TRANSLATION) - service) / calls;
    infra = (Costs.cpuMicros(scene.system(), "infra") - infra) / calls;
    scene.samples().keep("g2-%s-%d-millis".formatted(load.name(), rate), arrivals.lags());
    scene.samples().keep("post-%s-%d-micros".formatted(load.name(), rate), answers);
    return List.of(
        row(load, rate, arrivals),
        new Row(
            "POST of a %s, %d/s".formatted(load.name(), rate),
            "p50 %.1f ms, p99 %.1f ms; CPU for each: service %.1f ms, store and broker %.1f ms"
                .formatted(millis(answers, 50), millis(answers, 99), service / 1e3, infra / 1e3)));
  }

  private static Row row(Load load, int rate, Arrivals arrivals) {
    long p50 = arrivals.lags().getValueAtPercentile(50);
    long p99 = arrivals.lags().getValueAtPercentile(99);
    boolean reached = rate == 50 ? p50 <= 10 && p99 <= 50 : p50 <= 5 && p99 <= 25;
    return Row.of(
        figure(load, rate),
        "p50 %d ms, p99 %d ms".formatted(p50, p99),
        target(rate),
        reached,
        "processor: generator, services, store and broker share it");
  }

  private static String figure(Load load, int rate) {
    return "G2 commit to handler, %d %ss/s".formatted(rate, load.name());
  }

  private static String target(int rate) {
    return rate == 50 ? "p50 <= 10 ms, p99 <= 50 ms" : "p50 <= 5 ms, p99 <= 25 ms";
  }
}
