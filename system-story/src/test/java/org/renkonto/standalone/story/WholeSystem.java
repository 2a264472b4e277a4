package org.renkonto.standalone.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.renkonto.standalone.Launcher;
import org.renkonto.standalone.Options;
import org.renkonto.standalone.RunningSystem;
import org.springframework.util.FileSystemUtils;

/**
 * The whole system, two instances of translation-service in it, started before the first story and
 * stopped after the last.
 */
final class WholeSystem implements BeforeAllCallback {

  private static Path home;
  private static RunningSystem running;

  @Override
  public void beforeAll(ExtensionContext story) {
    story
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(WholeSystem.class, _ -> started(), AutoCloseable.class);
  }

  private static AutoCloseable started() {
    try {
      home = Files.createTempDirectory("renkonto-stories");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start();
    return () -> {
      running.close();
      FileSystemUtils.deleteRecursively(home);
    };
  }

  private static void start() {
    var checkout = Path.of("..").toAbsolutePath().normalize();
    running = Launcher.start(Options.forStories(checkout, home).withTranslationServices(2));
  }

  /** As it runs now. */
  static RunningSystem running() {
    return running;
  }

  /** Stops it in order and starts it with its data. */
  static void restart() {
    running.close();
    start();
  }
}
