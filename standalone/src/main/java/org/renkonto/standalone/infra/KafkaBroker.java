package org.renkonto.standalone.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker of one node (KRaft, broker and controller in one), loopback only, data on disk.
 */
public final class KafkaBroker implements AutoCloseable {

  private final KafkaRaftServer server;

  private KafkaBroker(KafkaRaftServer server) {
    this.server = server;
  }

  /**
   * Formats the directory where it is new and comes back when the broker takes clients.
   *
   * @throws IllegalStateException when the directory cannot be formatted
   */
  public static KafkaBroker start(Path directory, int port, int controllerPort) {
    return start(directory, port, port, controllerPort);
  }

  /**
   * The same with clients who reach it at another port, through something in between.
   *
   * @param advertised the port it tells its clients
   */
  static KafkaBroker start(Path directory, int port, int advertised, int controllerPort) {
    formatOnce(directory);
    var settings = settings();
    settings.putAll(
        Map.of(
            "controller.quorum.voters",
            "1@127.0.0.1:" + controllerPort,
            "listeners",
            "CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort),
            "advertised.listeners",
            "CLIENTS://127.0.0.1:" + advertised,
            "log.dirs",
            directory.toString()));
    var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    server.startup();
    return new KafkaBroker(server);
  }

  /** Closes segments cleanly, so that the next start needs no recovery. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void formatOnce(Path directory) {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(directory);
      new Formatter()
          .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setControllerListenerName("CONTROLLER")
          .addDirectory(directory.toString())
          .setMetadataLogDirectory(directory.toString())
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("the broker's directory cannot be formatted", e);
    }
  }

  private static Properties settings() {
    var settings = new Properties();
    try (var file = KafkaBroker.class.getResourceAsStream("/kafka-broker.properties")) {
      settings.load(file);
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
