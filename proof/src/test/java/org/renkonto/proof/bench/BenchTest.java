package org.renkonto.proof.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTest {

  @Test
  void a_word_that_names_no_figure_is_told_in_one_line_and_nothing_starts() {
    var told = new ByteArrayOutputStream();
    var before = System.err;
    System.setErr(new PrintStream(told, true, UTF_8));
    int code;
    try {
      code = Bench.run(List.of("--short", "G4", "G99"));
    } finally {
      System.setErr(before);
    }

    assertThat(code).isEqualTo(2);
    assertThat(told.toString(UTF_8).lines()).singleElement().asString().contains("no G99", "G8");
  }
}
