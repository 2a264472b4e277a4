package org.renkonto.standalone.infra;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.renkonto.store.EmbeddedStore;
import org.springframework.context.SmartLifecycle;

/**
 * Broker, topics and store: started at once beside the web context, awaited before the web port
 * opens, and stopped after it is closed. A server that is there already (its port is 0 in the
 * settings) is left alone, but gets the topics.
 */
final class EmbeddedServers implements SmartLifecycle {

  private final CompletableFuture<@Nullable KafkaBroker> broker;
  private final CompletableFuture<@Nullable EmbeddedStore> store;
  private volatile boolean running;

  EmbeddedServers(InfraSettings settings, Topics topics) {
    Executor beside = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory());
    broker =
        CompletableFuture.supplyAsync(
            () -> {
              var started = broker(settings);
              topics.createMissing(settings.kafkaBrokers());
              return started;
            },
            beside);
    store = CompletableFuture.supplyAsync(() -> store(settings), beside);
  }

  @Override
  public void start() {
    CompletableFuture.allOf(broker, store).join();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    closed(store);
    closed(broker);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, so that an open port means that all is there. */
  @Override
  public int getPhase() {
    return 0;
  }

  private static @Nullable KafkaBroker broker(InfraSettings settings) {
    return settings.kafkaPort() == 0
        ? null
        : KafkaBroker.start(
            settings.data().resolve("kafka"),
            settings.kafkaPort(),
            settings.advertised(),
            settings.controllerPort());
  }

  private static @Nullable EmbeddedStore store(InfraSettings settings) {
    return settings.storePort() == 0
        ? null
        : EmbeddedStore.start(settings.data().resolve("store"), settings.storePort());
  }

  private static void closed(CompletableFuture<? extends @Nullable AutoCloseable> server) {
    try {
      var started = server.join();
      if (started != null) {
        started.close();
      }
    } catch (CompletionException neverStarted) {
      return;
    } catch (Exception e) {
      throw new IllegalStateException("not closed cleanly", e);
    }
  }
}
