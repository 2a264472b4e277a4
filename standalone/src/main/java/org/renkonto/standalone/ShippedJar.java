package org.renkonto.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.zip.CRC32C;

/**
 * A jar as it is shipped, extracted once into the cache because it starts faster from there. The
 * cache is keyed by the checksums of its entries, so a jar that was built anew is extracted anew.
 *
 * @param jar the extracted jar, beside it its libraries
 * @param mainClass what the shipped jar names as the class to start
 */
record ShippedJar(Path jar, String mainClass) {

  /**
   * Extracts where needed.
   *
   * @param module the module that ships the jar
   * @throws StartFailed when it is not built or cannot be extracted
   */
  static ShippedJar extracted(Path checkout, String module, Path cache) {
    var shipped = checkout.resolve(module).resolve("target").resolve(module + ".jar");
    if (!Files.exists(shipped)) {
      throw new StartFailed("%s is not built: run mvn package first.".formatted(module));
    }
    try (var file = new JarFile(shipped.toFile())) {
      var main = file.getManifest().getMainAttributes().getValue("Start-Class");
      var directory = cache.resolve(module + "-" + checksum(file));
      if (!Files.exists(directory)) {
        throwAwayOlder(cache, module);
        extract(shipped, directory);
      }
      return new ShippedJar(
          directory.resolve(module + ".jar"), Objects.requireNonNull(main, "no Start-Class"));
    } catch (IOException e) {
      throw new StartFailed("%s cannot be read: %s".formatted(shipped, e), e);
    }
  }

  private static String checksum(JarFile file) {
    var sum = new CRC32C();
    file.stream().forEach(e -> sum.update((e.getName() + e.getCrc() + '\n').getBytes(UTF_8)));
    return "%08x".formatted(sum.getValue());
  }

  private static void throwAwayOlder(Path cache, String module) throws IOException {
    try (var old = Files.newDirectoryStream(cache, module + "-????????*")) {
      old.forEach(Home::delete);
    }
  }

  private static void extract(Path shipped, Path directory) throws IOException {
    var unfinished = directory.resolveSibling(directory.getFileName() + ".new");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var extraction =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djarmode=tools",
                "-jar",
                shipped.toString(),
                "extract",
                "--destination",
                unfinished.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(extraction.getInputStream().readAllBytes(), UTF_8);
    if (waitFor(extraction) != 0) {
      throw new StartFailed("%s cannot be extracted: %s".formatted(shipped, said.strip()));
    }
    Files.move(unfinished, directory);
  }

  private static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new StartFailed("Stopped while a jar was extracted.", e);
    }
  }
}
