package org.renkonto.gateway.route;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.concurrent.Cancellable;
import org.springframework.context.SmartLifecycle;

/**
 * The streams that are open now. When the gateway stops, they end first (the web server is stopped
 * in a later phase), so that it need not wait for them.
 */
final class OpenStreams implements SmartLifecycle {

  private final Set<Cancellable> calls = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  void opened(Cancellable call) {
    calls.add(call);
  }

  void closed(Cancellable call) {
    calls.remove(call);
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    calls.forEach(Cancellable::cancel);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
