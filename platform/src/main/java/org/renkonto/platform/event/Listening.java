package org.renkonto.platform.event;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.renkonto.platform.work.Stopping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/**
 * Has all listeners of the service stop together, at the moment it is told to. One by one they
 * might take half a minute each: a consumer that waits for the others of its group, one of which
 * was killed, or for a broker that is away, cannot be closed before.
 */
public class Listening implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Listening.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Attempts attempts;
  private final Queue<AbstractMessageListenerContainer<?, ?>> containers =
      new ConcurrentLinkedQueue<>();
  private volatile CountDownLatch ended = new CountDownLatch(0);
  private volatile boolean running;

  public Listening(Attempts attempts) {
    this.attempts = attempts;
  }

  /** This one reads a topic for the service. */
  public void add(AbstractMessageListenerContainer<?, ?> container) {
    containers.add(container);
  }

  /** From now on nothing is polled and nothing begun; what was not handled is left to others. */
  @EventListener(ContextClosedEvent.class)
  void end() {
    attempts.end();
    var all = new CountDownLatch(containers.size());
    ended = all;
    containers.forEach(each -> each.stop(all::countDown));
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop(Runnable done) {
    running = false;
    Thread.startVirtualThread(
        () -> {
          await();
          done.run();
        });
  }

  private void await() {
    try {
      if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("not all listeners have ended within {}, they are left behind", PATIENCE);
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    await();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Stopping.PHASE;
  }
}
