package org.renkonto.notification.inbox;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open stream. Its own virtual thread reads what follows the last number sent and writes it, so
 * a slow reader delays nobody else and nothing is left out or sent twice.
 */
final class Stream implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Stream.class);
  private static final int BATCH = 100;

  /** What this stream needs of the world around it. */
  record Source(Notifications notifications, Clock clock, Duration heartbeat) {}

  private final String subject;
  private final Instant until;
  private final Function<Notification, NotificationView> view;
  private final Source source;
  private final SseEmitter emitter = new SseEmitter(0L);
  private final ArrayBlockingQueue<Boolean> wakeUp = new ArrayBlockingQueue<>(1);
  private volatile boolean closed;
  private long last;

  Stream(
      String subject,
      long last,
      Instant until,
      Function<Notification, NotificationView> view,
      Source source) {
    this.subject = subject;
    this.last = last;
    this.until = until;
    this.view = view;
    this.source = source;
  }

  String subject() {
    return subject;
  }

  SseEmitter emitter() {
    return emitter;
  }

  /** There may be something new. */
  void wake() {
    wakeUp.offer(true);
  }

  void close() {
    closed = true;
    wake();
  }

  @Override
  public void run() {
    try {
      emitter.send(SseEmitter.event().id(Long.toString(last)).reconnectTime(2000).comment("open"));
      while (!closed && source.clock().instant().isBefore(until)) {
        if (!sendNews()) {
          await();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException readerGoneOrStoreAway) {
      log.debug("stream ended: {}", readerGoneOrStoreAway.toString());
    } finally {
      // a reader that is still there comes back with the number that it has seen last
      emitter.complete();
    }
  }

  /** True when there may be more at once. */
  private boolean sendNews() throws IOException {
    var news = source.notifications().after(subject, last, BATCH);
    for (var notification : news) {
      var seq = Long.toString(notification.seq());
      emitter.send(SseEmitter.event().id(seq).name("notification").data(view.apply(notification)));
      last = notification.seq();
    }
    return news.size() == BATCH;
  }

  private void await() throws InterruptedException, IOException {
    var left = Duration.between(source.clock().instant(), until);
    var wait = left.compareTo(source.heartbeat()) < 0 ? left : source.heartbeat();
    var woken = wakeUp.poll(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
    if (woken == null && !closed) {
      emitter.send(SseEmitter.event().comment("still here"));
    }
  }
}
