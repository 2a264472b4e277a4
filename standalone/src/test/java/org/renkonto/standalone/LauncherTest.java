package org.renkonto.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

  @TempDir private Path checkout;

  @Test
  void a_jar_that_is_missing_is_said_in_one_line() {
    var options = Options.forStories(checkout, checkout.resolve("home"));

    assertThatThrownBy(() -> Launcher.start(options))
        .isInstanceOf(StartFailed.class)
        .hasMessage("standalone is not built: run mvn package first.");
  }

  @Test
  void nothing_is_wiped_where_servers_of_ones_own_would_keep_the_other_half() throws Exception {
    var kept = Files.createDirectories(checkout.resolve(".renkonto/data")).resolve("keyset");
    Files.writeString(kept, "key");
    var options =
        Options.typed(checkout, List.of("--fresh"), Map.of("MONGODB_URI", "mongodb://elsewhere"));

    assertThatThrownBy(() -> Launcher.start(options))
        .isInstanceOf(StartFailed.class)
        .hasMessageStartingWith("--fresh wipes the embedded servers only");
    assertThat(kept).exists();
  }

  @Test
  void later_starts_are_made_quicker_unless_somebody_is_in_a_hurry() {
    assertThat(Options.typed(checkout, List.of(), Map.of()).prepare()).isTrue();
    assertThat(Options.typed(checkout, List.of("--unprepared"), Map.of()).prepare()).isFalse();
  }

  @Test
  void two_launchers_do_not_share_a_directory() {
    var directory = checkout.resolve("home");

    try (var _ = Home.take(directory)) {
      assertThatThrownBy(() -> Home.take(directory)).isInstanceOf(StartFailed.class);
    }
  }
}
