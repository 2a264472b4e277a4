package org.renkonto.appointment.display;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.renkonto.appointment.queue.Announcements;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The live displays of this instance. Once a second it looks at each office that has any, so a call
 * shows wherever it was made, and the store is asked as often for one display as for a hundred.
 */
@Component
class Displays {

  private final Announcements announcements;
  private final DisplaySettings settings;
  private final Clock clock;
  private final Map<UUID, Set<Viewer>> open = new ConcurrentHashMap<>();
  private final AtomicInteger count;
  private volatile boolean closing;

  Displays(
      Announcements announcements, DisplaySettings settings, Clock clock, MeterRegistry metrics) {
    this.announcements = announcements;
    this.settings = settings;
    this.clock = clock;
    this.count = metrics.gauge("renkonto.display.streams", new AtomicInteger());
  }

  /**
   * Opens a live display.
   *
   * @throws TooManyDisplays when there are enough
   */
  SseEmitter open(UUID office, BoardPage page) {
    var until = clock.instant().plus(settings.longest());
    var viewer = new Viewer(page, announcements.of(office), until, settings.heartbeat(), clock);
    register(office, viewer);
    var emitter = viewer.emitter();
    emitter.onCompletion(viewer::close);
    emitter.onError(_ -> viewer.close());
    Thread.ofVirtual().name("display").start(() -> run(office, viewer));
    return emitter;
  }

  private void run(UUID office, Viewer viewer) {
    try {
      viewer.run();
    } finally {
      forget(office, viewer);
    }
  }

  private void register(UUID office, Viewer viewer) {
    if (count.incrementAndGet() > settings.atMost() || closing) {
      count.decrementAndGet();
      throw new TooManyDisplays();
    }
    open.compute(
        office,
        (_, before) -> {
          var viewers = before == null ? ConcurrentHashMap.<Viewer>newKeySet() : before;
          if (viewers.size() >= settings.perOffice()) {
            count.decrementAndGet();
            throw new TooManyDisplays();
          }
          viewers.add(viewer);
          return viewers;
        });
  }

  private void forget(UUID office, Viewer viewer) {
    count.decrementAndGet();
    open.computeIfPresent(
        office,
        (_, viewers) -> {
          viewers.remove(viewer);
          return viewers.isEmpty() ? null : viewers;
        });
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void look() {
    for (var office : open.keySet()) {
      var now = announcements.of(office);
      open.getOrDefault(office, Set.of()).forEach(viewer -> viewer.show(now));
    }
  }

  /** Before the web server waits for open answers, or it would wait for these in vain. */
  @EventListener
  void closeAll(ContextClosedEvent shutdown) {
    closing = true;
    open.values().forEach(viewers -> viewers.forEach(Viewer::close));
  }
}
