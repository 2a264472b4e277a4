package org.renkonto.standalone.observability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules as Prometheus itself reads them, where its promtool is installed. */
class PromtoolTest {

  @ParameterizedTest
  @CsvSource({"check, prometheus-rules.yaml", "test, prometheus-rules.test.yaml"})
  @Timeout(120)
  void each_rule_fires_when_it_is_meant_to_and_none_on_an_ordinary_day(String what, String file)
      throws Exception {
    var promtool = promtool(System.getenv("PATH"));
    assumeTrue(
        promtool.isPresent(),
        "no promtool on the PATH: prometheus-rules.test.yaml was not run; it comes with Prometheus");

    var run =
        new ProcessBuilder(promtool.get().toString(), what, "rules", file)
            .directory(Observability.FILES.toFile())
            .redirectErrorStream(true)
            .start();
    var told = new String(run.getInputStream().readAllBytes(), UTF_8);

    assertThat(run.waitFor()).as(told).isZero();
  }

  private static Optional<Path> promtool(String path) {
    return Stream.of(path.split(File.pathSeparator))
        .map(directory -> Path.of(directory, "promtool"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
