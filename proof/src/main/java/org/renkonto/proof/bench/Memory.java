package org.renkonto.proof.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** G6: what each process holds after a thousand requests and their reactions. */
final class Memory implements Figure {

  private static final int RATE = 50;
  private static final int CALLS = 1_000;

  @Override
  public List<Row> measure(Scene scene) {
    OpenLoop.run(
        RATE,
        Duration.ofSeconds(CALLS / RATE),
        Registrations.of(scene, scene.system().gatewayUrl()));
    var rows = new ArrayList<Row>();
    long all = 0;
    for (var name : scene.system().names()) {
      long megabytes = Costs.residentMegabytes(scene.system(), name);
      all += megabytes;
      if (!name.equals("infra")) {
        rows.add(
            Row.of(
                "G6 resident, " + name,
                megabytes + " MB",
                "<= 200 MB",
                megabytes <= 200,
                "classes, code and heap of this stack; each process has its own"));
      }
    }
    rows.add(
        Row.of("G6 resident, all processes", all + " MB", "<= 1536 MB", all <= 1_536, "six JVMs"));
    return rows;
  }
}
