package org.renkonto.proof.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** G3: the same read through the gateway and past it, in turns. */
final class GatewayCost implements Figure {

  private static final String PATH = "/api/translation/institutions?limit=1";
  private static final int RATE = 100;
  private static final int CALLERS = 8;

  @Override
  public List<Row> measure(Scene scene) {
    var through = read(scene, scene.system().gatewayUrl());
    var past = read(scene, scene.system().address(Scene.TRANSLATION));
    OpenLoop.run(RATE, scene.time(30), through);
    var rows = new ArrayList<Row>();
    long before = Costs.cpuMicros(scene.system(), "gateway");
    var added = new ArrayList<Double>();
    for (int i = 0; i < scene.pairs(); i++) {
      double one = median(scene, through);
      added.add(one - median(scene, past));
    }
    added.sort(null);
    long calls = (long) RATE * scene.time(15).toSeconds() * scene.pairs();
    long micros = (Costs.cpuMicros(scene.system(), "gateway") - before) / calls;
    double median = added.get(added.size() / 2);
    rows.add(
        Row.of(
            "G3 gateway, added p50 at %d/s".formatted(RATE),
            "%.2f ms; %d µs of CPU for each".formatted(median, micros),
            "<= 0.5 ms",
            median <= 0.5,
            "compiled for a quick start (C1 only), second hop of HTTP and second token check"));
    var ratio =
        Ratio.measured(
            scene.pairs(), () -> throughput(scene, through), () -> throughput(scene, past));
    scene.samples().keep("g3-added-p50-millis", added);
    rows.add(
        Row.of(
            "G3 calls through the gateway / past it",
            scene.samples().keep("g3-to-direct-per-second", ratio),
            "",
            0,
            ""));
    rows.add(againstNginx(scene, through));
    return rows;
  }

  private static Row againstNginx(Scene scene, Runnable through) {
    var figure = "G3 calls through the gateway / through nginx";
    if (!Nginx.isInstalled()) {
      return Row.notMeasured(figure, ">= 0.5", "nginx is not installed here");
    }
    var directory = scene.samples().directory().resolve("nginx");
    try (var nginx = new Nginx(directory, scene.system().address(Scene.TRANSLATION))) {
      var passed = read(scene, nginx.address());
      throughput(scene, passed);
      var ratio =
          Ratio.measured(
              scene.pairs(), () -> throughput(scene, through), () -> throughput(scene, passed));
      return Row.of(
          figure,
          scene.samples().keep("g3-to-nginx-per-second", ratio),
          ">= 0.5",
          0.5,
          "token check, limits and circuit, which nginx does not do, on the same processor");
    }
  }

  private static Runnable read(Scene scene, URI at) {
    HttpRequest request = scene.caller().get("dispatcher", at, PATH);
    return () -> scene.caller().send(request, 200);
  }

  private static double median(Scene scene, Runnable call) {
    return OpenLoop.millis(OpenLoop.run(RATE, scene.time(15), call), 50);
  }

  private static double throughput(Scene scene, Runnable call) {
    return ClosedLoop.perSecond(CALLERS, Duration.ofSeconds(scene.brief() ? 3 : 15), call);
  }
}
