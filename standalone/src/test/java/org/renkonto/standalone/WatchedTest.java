package org.renkonto.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir private Path directory;

  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(new PrintStream(seen, true, StandardCharsets.UTF_8));

  @Test
  void a_process_that_dies_is_reported_and_started_again() throws Exception {
    var mortal = watched();
    mortal.start();
    await().atMost(SOON).until(mortal::isReady);

    mortal.kill();
    await().atMost(SOON).until(() -> mortal.deaths() == 1);
    await().atMost(SOON).until(mortal::isReady);
    mortal.stop(SOON);

    assertThat(seen.toString(StandardCharsets.UTF_8))
        .contains("mortal ended with code 137 and is started again in 1 s");
  }

  @Test
  void a_process_that_is_stopped_stays_stopped() throws Exception {
    var mortal = watched();
    mortal.start();
    await().atMost(SOON).until(mortal::isReady);

    mortal.stop(SOON);

    assertThat(mortal.deaths()).isZero();
    assertThat(Call.isOk(mortal.program().ready())).isFalse();
  }

  @Test
  void a_process_that_is_held_stays_down_until_it_is_released() throws Exception {
    var mortal = watched();
    mortal.start();
    await().atMost(SOON).until(mortal::isReady);

    mortal.hold(SOON);
    await().atMost(SOON).until(() -> mortal.deaths() == 1);
    await().during(Duration.ofSeconds(2)).until(() -> mortal.pid().isEmpty());
    mortal.release();

    await().atMost(SOON).until(mortal::isReady);
    assertThat(mortal.pid()).isPresent();
    mortal.stop(SOON);
  }

  @Test
  void a_process_that_is_held_just_before_it_would_be_started_is_not_started() throws Exception {
    var mortal = watched();
    mortal.hold(SOON);
    mortal.start();
    await().during(Duration.ofSeconds(1)).until(() -> mortal.pid().isEmpty());
    mortal.release();

    await().atMost(SOON).until(mortal::isReady);
    mortal.stop(SOON);
  }

  @Test
  void a_process_that_came_up_each_time_is_started_again_at_once_each_time() throws Exception {
    var mortal = watched();
    mortal.start();
    for (int deaths = 1; deaths <= 3; deaths++) {
      await().atMost(SOON).until(mortal::isReady);
      mortal.kill();
      int died = deaths;
      await().atMost(SOON).until(() -> mortal.deaths() == died);
    }
    mortal.stop(SOON);

    assertThat(seen.toString(StandardCharsets.UTF_8)).doesNotContain("again in 2 s");
  }

  @Test
  void what_a_killed_launcher_left_running_is_ended_by_the_next() throws Exception {
    var mortal = watched();
    mortal.start();
    await().atMost(SOON).until(mortal::isReady);
    var before = Files.readString(notes());

    new ProcessNotes(notes()).endLeftovers(terminal);

    await().atMost(SOON).until(() -> mortal.deaths() == 1);
    mortal.stop(SOON);
    assertThat(seen.toString(StandardCharsets.UTF_8))
        .contains("Process %s of an earlier run is ended.".formatted(before.split(" ", 2)[0]));
  }

  private Watched watched() throws IOException {
    var port = new Ports().free();
    var address = URI.create("http://localhost:" + port);
    var program =
        new Program(
            "mortal",
            Path.of("target/test-classes").toAbsolutePath(),
            Mortal.class.getName(),
            32,
            Map.of("SERVER_PORT", String.valueOf(port)),
            false,
            address,
            address);
    return new Watched(
        program,
        new ProcessLog("mortal", directory, terminal),
        new ProcessNotes(notes()),
        terminal);
  }

  private Path notes() {
    return directory.resolve("processes");
  }
}
