package org.renkonto.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/**
 * The directory of one installation: data that survive, logs, and a cache that can be thrown away.
 * Held by one launcher.
 */
final class Home implements AutoCloseable {

  private final Path directory;
  private final FileChannel lock;

  private Home(Path directory, FileChannel lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * Takes the directory for this process.
   *
   * @throws StartFailed when another launcher has it
   */
  static Home take(Path directory) {
    try {
      Files.createDirectories(directory);
      var channel =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new StartFailed("Renkonto runs here already: stop it with Ctrl-C in its terminal.");
      }
      var home = new Home(directory.toRealPath(), channel);
      Files.createDirectories(home.data());
      Files.createDirectories(home.logs());
      Files.createDirectories(home.cache());
      return home;
    } catch (IOException e) {
      throw new StartFailed("The directory %s cannot be used: %s".formatted(directory, e), e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException byThisProcess) {
      return false;
    }
  }

  Path data() {
    return directory.resolve("data");
  }

  Path logs() {
    return directory.resolve("logs");
  }

  Path cache() {
    return directory.resolve("cache");
  }

  /**
   * Where the processes of this run are noted, so that the next run can end what a killed launcher
   * left.
   */
  Path processes() {
    return directory.resolve("processes");
  }

  /** Throws the data away; logs and cache stay. */
  void wipe() {
    delete(data());
    data().toFile().mkdirs();
  }

  static void delete(Path directory) {
    try (var all = Files.walk(directory)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
