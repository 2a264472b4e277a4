package org.renkonto.proof.bench;

import static org.renkonto.proof.bench.OpenLoop.millis;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * G2: from the decision (the event's own time, taken before the write) to a consumer of the topic
 * that has the event in hand; so the write to the store is part of it. Open loop past the gateway,
 * of requests, each of which is searched for at once, and of registrations: one event, no more.
 */
final class CommitToHandler implements Figure {

  private static final int WARM_UP_CALLERS = 4;
  private static final int FEWEST_CALLS = 6_000;

  private final String name;
  private final String topic;
  private final String type;
  private final Function<Scene, Runnable> call;
  private final int warmUpSeconds;
  private final List<Integer> rates;

  private CommitToHandler(
      String name,
      String topic,
      String type,
      Function<Scene, Runnable> call,
      int warmUpSeconds,
      List<Integer> rates) {
    this.name = name;
    this.topic = topic;
    this.type = type;
    this.call = call;
    this.warmUpSeconds = warmUpSeconds;
    this.rates = rates;
  }

  static CommitToHandler ofRequests(Integer... rates) {
    return new CommitToHandler(
        "request", Requests.TOPIC, Requests.REQUESTED, Requests::of, 120, List.of(rates));
  }

  static CommitToHandler ofRegistrations(Integer... rates) {
    return new CommitToHandler(
        "registration",
        Registrations.TOPIC,
        Registrations.REGISTERED,
        Registrations::of,
        60,
        List.of(rates));
  }

  @Override
  public List<Row> measure(Scene scene) {
    var rows = new ArrayList<Row>();
    try (var arrivals = new Arrivals(scene.system().brokers(), topic, type)) {
      ClosedLoop.perSecond(WARM_UP_CALLERS, scene.time(warmUpSeconds), call.apply(scene));
      for (int rate : rates) {
        Costs.awaitRest(scene.system());
        try {
          rows.addAll(at(rate, scene, arrivals));
        } catch (IllegalStateException | UncheckedIOException overrun) {
          var why = "what failed: " + overrun.getMessage();
          rows.add(new Row(figure(rate), "not reached", "", "", target(rate), why));
        }
      }
    }
    return rows;
  }

  private List<Row> at(int rate, Scene scene, Arrivals arrivals) {
    arrivals.reset();
    var before = Costs.cpuMicros(scene.system());
    var time = scene.time(Math.max(60, FEWEST_CALLS / rate));
    var load = OpenLoop.offer(rate, time, call.apply(scene));
    var answers = load.taken();
    long calls = answers.getTotalCount();
    arrivals.await(calls, Duration.ofMinutes(2));
    var costs =
        Costs.cpuMicros(scene.system()).entrySet().stream()
            .map(e -> cost(e.getKey(), e.getValue() - before.getOrDefault(e.getKey(), 0L), calls))
            .collect(Collectors.joining(", "));
    scene.samples().keep("g2-%s-%d-millis".formatted(name, rate), arrivals.lags());
    scene.samples().keep("post-%s-%d-micros".formatted(name, rate), answers);
    return List.of(
        row(rate, load, arrivals),
        new Row(
            "POST of a %s, %d/s".formatted(name, rate),
            "p50 %.1f ms, p99 %.1f ms; processor time for each, ms: %s"
                .formatted(millis(answers, 50), millis(answers, 99), costs)));
  }

  private static String cost(String process, long micros, long calls) {
    return "%s %.1f".formatted(process, micros / 1e3 / calls);
  }

  private Row row(int rate, OpenLoop.Load load, Arrivals arrivals) {
    long p50 = arrivals.lags().getValueAtPercentile(50);
    long p99 = arrivals.lags().getValueAtPercentile(99);
    boolean reached = rate == 50 ? p50 <= 10 && p99 <= 50 : p50 <= 5 && p99 <= 25;
    return Row.of(
        figure(rate),
        load.refused() == 0
            ? "p50 %d ms, p99 %d ms".formatted(p50, p99)
            : "%,d of %,d calls refused by its limit; of what was taken p50 %,d ms, p99 %,d ms"
                .formatted(load.refused(), load.calls(), p50, p99),
        target(rate),
        reached && load.refused() == 0,
        "processor: generator, services, store and broker share it");
  }

  private String figure(int rate) {
    return "G2 commit to handler, %d %ss/s".formatted(rate, name);
  }

  private static String target(int rate) {
    return rate == 50 ? "p50 <= 10 ms, p99 <= 50 ms" : "p50 <= 5 ms, p99 <= 25 ms";
  }
}
