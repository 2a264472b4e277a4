package org.renkonto.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLogTest {

  private static final String SAID =
      """
      2026-11-22T00:29:23.259Z  INFO 19418 --- [infra] [           main] o.r.s.Infra : Starting
      2026-11-22T00:29:29.036Z  WARN 19418 --- [infra] [1-event-handler] o.a.k.Broker : disk is slow
      2026-11-22T00:29:29.037Z ERROR 19418 --- [infra] [           main] o.s.App : it broke
      java.lang.IllegalStateException: because
      """;

  @TempDir private Path directory;

  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

  @Test
  void the_terminal_gets_warnings_and_errors_in_one_line_each_and_the_file_gets_all()
      throws Exception {
    var log = new ProcessLog("infra", directory, terminal());

    log.copy(new ByteArrayInputStream(SAID.getBytes(StandardCharsets.UTF_8)));

    assertThat(seen.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("  [infra] WARN disk is slow", "  [infra] ERROR it broke");
    assertThat(directory.resolve("infra.log")).hasContent(SAID);
  }

  @Test
  void what_is_said_again_and_again_is_shown_once() throws Exception {
    var log = new ProcessLog("infra", directory, terminal());

    log.copy(new ByteArrayInputStream(SAID.repeat(100).getBytes(StandardCharsets.UTF_8)));

    assertThat(seen.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
  }

  @Test
  void the_log_of_the_run_before_is_kept() throws Exception {
    Files.writeString(directory.resolve("infra.log"), "before");

    new ProcessLog("infra", directory, terminal());

    assertThat(directory.resolve("infra.log.1")).hasContent("before");
  }

  private Terminal terminal() {
    return new Terminal(new PrintStream(seen, true, StandardCharsets.UTF_8));
  }
}
