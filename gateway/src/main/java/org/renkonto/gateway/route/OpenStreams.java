package org.renkonto.gateway.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hc.core5.concurrent.Cancellable;
import org.springframework.context.SmartLifecycle;

/**
 * The streams that are open now, and whose they are. When the gateway stops, they end first (the
 * web server is stopped in a later phase), so that it need not wait for them.
 */
final class OpenStreams implements SmartLifecycle {

  private final int perSubject;
  private final Map<Cancellable, String> listeners = new HashMap<>();
  private volatile boolean running;

  OpenStreams(int perSubject) {
    this.perSubject = perSubject;
  }

  /** Whether this subject may listen to one more. */
  synchronized boolean open(Cancellable call, String subject) {
    var open = listeners.values().stream().filter(it -> Objects.equals(it, subject)).count();
    if (!running || open >= perSubject) {
      return false;
    }
    listeners.put(call, subject);
    return true;
  }

  synchronized void closed(Cancellable call) {
    listeners.remove(call);
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    all().forEach(Cancellable::cancel);
  }

  private synchronized List<Cancellable> all() {
    return List.copyOf(listeners.keySet());
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
