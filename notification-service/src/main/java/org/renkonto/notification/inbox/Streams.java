package org.renkonto.notification.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open streams of this instance. What is stored here wakes them at once; what another instance
 * stored is found by one question a second for all subjects together.
 */
@Component
class Streams {

  private static final int MOST_HEADS = 1000;

  private final Notifications notifications;
  private final StreamSettings settings;
  private final Clock clock;
  private final Map<String, Set<Stream>> open = new ConcurrentHashMap<>();
  private final Map<String, Long> announced = new ConcurrentHashMap<>();
  private final AtomicInteger count;
  private volatile boolean closing;

  Streams(
      Notifications notifications, StreamSettings settings, Clock clock, MeterRegistry metrics) {
    this.notifications = notifications;
    this.settings = settings;
    this.clock = clock;
    this.count = metrics.gauge("renkonto.notification.streams", new AtomicInteger());
  }

  /**
   * Opens a stream.
   *
   * @param after the last number that the reader has seen; null for only what comes from now on
   * @param until when the token expires and the stream with it
   */
  SseEmitter open(
      String subject,
      @Nullable Long after,
      Instant until,
      Function<Notification, NotificationView> view) {
    var newest = notifications.lastSeq(subject);
    var from = after == null ? newest : Math.min(after, newest);
    var source = new Stream.Source(notifications, clock, settings.heartbeat());
    var stream = new Stream(subject, from, until, view, source);
    register(stream, newest);
    var emitter = stream.emitter();
    emitter.onCompletion(stream::close);
    emitter.onError(_ -> stream.close());
    Thread.ofVirtual()
        .name("stream")
        .start(
            () -> {
              try {
                stream.run();
              } finally {
                forget(stream);
              }
            });
    return emitter;
  }

  private void register(Stream stream, long newest) {
    if (count.incrementAndGet() > settings.atMost() || closing) {
      count.decrementAndGet();
      throw TooManyStreams.inAll();
    }
    open.compute(
        stream.subject(),
        (_, before) -> {
          var streams = before == null ? ConcurrentHashMap.<Stream>newKeySet() : before;
          if (streams.size() >= settings.perSubject()) {
            count.decrementAndGet();
            throw TooManyStreams.ofOneSubject();
          }
          streams.add(stream);
          return streams;
        });
    announced.merge(stream.subject(), newest, Math::min);
  }

  private void forget(Stream stream) {
    count.decrementAndGet();
    open.computeIfPresent(
        stream.subject(),
        (subject, streams) -> {
          streams.remove(stream);
          if (streams.isEmpty()) {
            announced.remove(subject);
            return null;
          }
          return streams;
        });
  }

  @EventListener
  void nudge(NotificationArrived arrived) {
    wake(arrived.subject());
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void findOthersNews() {
    var known = Map.copyOf(announced);
    if (known.isEmpty()) {
      return;
    }
    for (var head : notifications.beyond(known, MOST_HEADS)) {
      announced.computeIfPresent(head.subject(), (_, seq) -> Math.max(seq, head.seq()));
      wake(head.subject());
    }
  }

  private void wake(String subject) {
    open.getOrDefault(subject, Set.of()).forEach(Stream::wake);
  }

  /** Before the web server waits for open answers, or it would wait for these in vain. */
  @EventListener
  void closeAll(ContextClosedEvent shutdown) {
    closing = true;
    open.values().forEach(streams -> streams.forEach(Stream::close));
  }
}
