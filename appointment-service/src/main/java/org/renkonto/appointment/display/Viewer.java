package org.renkonto.appointment.display;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.queue.Announcements.Announcement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One live display. Its own virtual thread writes the newest board, so that a slow reader delays
 * nobody else; what a slow one misses is out of date anyway.
 */
final class Viewer implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Viewer.class);

  private final BoardPage page;
  private final Instant until;
  private final Duration heartbeat;
  private final Clock clock;
  private final SseEmitter emitter = new SseEmitter(0L);
  private final ArrayBlockingQueue<Boolean> wakeUp = new ArrayBlockingQueue<>(1);
  private volatile Announcement newest;
  private volatile boolean closed;

  /**
   * @param until when it ends
   */
  Viewer(BoardPage page, Announcement newest, Instant until, Duration heartbeat, Clock clock) {
    this.page = page;
    this.newest = newest;
    this.until = until;
    this.heartbeat = heartbeat;
    this.clock = clock;
  }

  SseEmitter emitter() {
    return emitter;
  }

  /** Writes it soon, if it is news. */
  void show(Announcement announcement) {
    if (!announcement.equals(newest)) {
      newest = announcement;
      wakeUp.offer(true);
    }
  }

  void close() {
    closed = true;
    wakeUp.offer(true);
  }

  @Override
  public void run() {
    try {
      Announcement shown = null;
      while (!closed && clock.instant().isBefore(until)) {
        shown = write(shown);
        wakeUp.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException readerGone) {
      log.debug("display ended: {}", readerGone.toString());
    } finally {
      emitter.complete(); // a reader that is still there comes back
    }
  }

  private Announcement write(@Nullable Announcement shown) throws IOException {
    var now = newest;
    emitter.send(
        now.equals(shown)
            ? SseEmitter.event().comment("still here")
            : SseEmitter.event().name("board").reconnectTime(2000).data(page.board(now)));
    return now;
  }
}
