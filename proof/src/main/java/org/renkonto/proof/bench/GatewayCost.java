package org.renkonto.proof.bench;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;

/** G3: the same read through the gateway, past it and through nginx, in turns. */
final class GatewayCost implements Figure {

  private static final String PATH = "/api/translation/institutions?limit=1";
  private static final String TO_NGINX = "G3 calls through the gateway / through nginx";
  private static final int RATE = 100;
  private static final int CALLERS = 8;

  @Override
  public List<Row> measure(Scene scene) {
    var through = read(scene, scene.system().gatewayUrl());
    var past = read(scene, scene.system().address(Scene.TRANSLATION));
    ClosedLoop.perSecond(CALLERS, scene.time(30), through);
    ClosedLoop.perSecond(CALLERS, scene.time(30), past);
    var rows = new ArrayList<Row>();
    rows.add(added(scene, through, past));
    rows.addAll(throughput(scene, through, past));
    return rows;
  }

  private static Row added(Scene scene, Runnable through, Runnable past) {
    long before = Costs.cpuMicros(scene.system(), "gateway");
    var medians =
        Ratio.inTurns(
            scene.pairs(), List.of(() -> median(scene, through), () -> median(scene, past)));
    long calls = RATE * scene.side().toSeconds() * scene.pairs();
    long micros = (Costs.cpuMicros(scene.system(), "gateway") - before) / calls;
    var added = new ArrayList<Double>();
    for (int i = 0; i < scene.pairs(); i++) {
      added.add(medians.getFirst().get(i) - medians.getLast().get(i));
    }
    added.sort(null);
    scene.samples().keep("g3-added-p50-millis", added);
    double median = added.get(added.size() / 2);
    return Row.of(
        "G3 gateway, added p50 at %d/s".formatted(RATE),
        "%.2f ms; %d µs of CPU for each".formatted(median, micros),
        "<= 0.5 ms",
        median <= 0.5,
        "a second pass through server, token check, limits, circuit, traces and client, flat in the profile");
  }

  /** Where nginx is there, it takes its turn in the same rounds. */
  private static List<Row> throughput(Scene scene, Runnable through, Runnable past) {
    var why = "nginx is not installed here";
    if (Nginx.isInstalled()) {
      var directory = scene.samples().directory().resolve("nginx");
      try (var nginx = new Nginx(directory, scene.system().address(Scene.TRANSLATION))) {
        var taken =
            ClosedLoop.inTurns(
                scene, CALLERS, List.of(through, past, read(scene, nginx.address())));
        return List.of(
            toDirect(scene, taken), toNginx(scene, Ratio.of(taken.getFirst(), taken.getLast())));
      } catch (UncheckedIOException notStarted) {
        why = "nginx does not start here; why is in " + directory.getFileName() + " of the samples";
      }
    }
    return List.of(
        toDirect(scene, ClosedLoop.inTurns(scene, CALLERS, List.of(through, past))),
        Row.notMeasured(TO_NGINX, ">= 0.5", why));
  }

  private static Row toDirect(Scene scene, List<List<Double>> taken) {
    var ratio = Ratio.of(taken.getFirst(), taken.get(1));
    return Row.of(
        "G3 calls through the gateway / past it",
        scene.samples().keep("g3-to-direct-per-second", ratio));
  }

  private static Row toNginx(Scene scene, Ratio ratio) {
    return Row.of(
        TO_NGINX,
        scene.samples().keep("g3-to-nginx-per-second", ratio),
        ">= 0.5",
        0.5,
        "token check, limits and circuit, which nginx does not do, on the same processor");
  }

  private static Runnable read(Scene scene, URI at) {
    HttpRequest request = scene.caller().get("dispatcher", at, PATH);
    return () -> scene.caller().send(request, 200);
  }

  private static double median(Scene scene, Runnable call) {
    return OpenLoop.millis(OpenLoop.run(RATE, scene.side(), call), 50);
  }
}
