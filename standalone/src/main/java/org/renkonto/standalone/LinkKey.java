package org.renkonto.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key of the codes and links in messages: made once, kept in the data directory, so that the
 * link of a mail works after a stop.
 */
final class LinkKey {

  private static final int BYTES = 32;

  private LinkKey() {}

  /** Reads the key or makes it. */
  static String in(Path data) {
    var file = data.resolve("link-key");
    try {
      if (!Files.exists(file)) {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        var unfinished = data.resolve("link-key.new");
        Files.writeString(unfinished, HexFormat.of().formatHex(key));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("no link key at " + file, e);
    }
  }
}
