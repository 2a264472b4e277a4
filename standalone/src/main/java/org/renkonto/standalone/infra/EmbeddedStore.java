package org.renkonto.standalone.infra;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * A store on disk that speaks the protocol of MongoDB well enough to try the platform out. It
 * answers before the disk has the write (by up to {@value #COMMIT_DELAY_MILLIS} ms), so it is not
 * for an office's real data.
 */
public final class EmbeddedStore implements AutoCloseable {

  private static final int COMMIT_DELAY_MILLIS = 50;
  private static final int CACHE_MEGABYTES = 8;

  private final MongoServer server;

  private EmbeddedStore(MongoServer server) {
    this.server = server;
  }

  /**
   * Opens or creates the store.
   *
   * @throws IllegalStateException when another process holds its file or the port is taken
   */
  public static EmbeddedStore start(Path directory, int port) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var file =
        new MVStore.Builder()
            .fileName(directory.resolve("renkonto.mv").toString())
            .cacheSize(CACHE_MEGABYTES)
            .open();
    file.setAutoCommitDelay(COMMIT_DELAY_MILLIS);
    var server = new MongoServer(new H2Backend(file));
    server.bind("127.0.0.1", port);
    return new EmbeddedStore(server);
  }

  /** Takes no more calls, writes what is in memory and closes the file. */
  @Override
  public void close() {
    server.shutdown();
  }
}
