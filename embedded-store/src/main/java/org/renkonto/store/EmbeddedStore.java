package org.renkonto.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A store that speaks the protocol of MongoDB well enough to try the platform out. It answers
 * before the disk has the write (by some 50 ms), so it is not for an office's real data.
 */
public final class EmbeddedStore implements AutoCloseable {

  private static final String OLDER = "renkonto.mv";

  private final MongoServer server;

  private EmbeddedStore(StoreFile file) {
    server = new MongoServer(new StoreBackend(file));
  }

  /**
   * Opens or creates the store.
   *
   * @param port where it listens, on the loopback interface only
   * @throws IllegalStateException when another process holds its file, the port is taken, or the
   *     data are of an older version
   */
  public static EmbeddedStore start(Path directory, int port) {
    if (Files.exists(directory.resolve(OLDER))) {
      throw new IllegalStateException(
          "The data are of an older version: begin anew with ./renkonto start --fresh.");
    }
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var store = new EmbeddedStore(StoreFile.at(directory.resolve("documents.mv")));
    store.server.bind("127.0.0.1", port);
    return store;
  }

  /** A store that ends with the process, on a free port. */
  public static EmbeddedStore inMemory() {
    var store = new EmbeddedStore(StoreFile.inMemory());
    store.server.bind("127.0.0.1", 0);
    return store;
  }

  /** Connection string, without a database. */
  public String uri() {
    return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
  }

  /** Takes no more calls, writes what is in memory and closes the file. */
  @Override
  public void close() {
    server.shutdown();
  }
}
