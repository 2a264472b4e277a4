package org.renkonto.notification.inbox;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what has been kept long enough. Several instances may do it at once. */
@Component
class Retention {

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  private final Notifications notifications;
  private final NotificationSettings settings;
  private final Clock clock;

  Retention(Notifications notifications, NotificationSettings settings, Clock clock) {
    this.notifications = notifications;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 10, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
  void removeOld() {
    var removed = notifications.removeBefore(clock.instant().minus(settings.keep()));
    if (removed > 0) {
      log.info("{} notifications kept for {} were removed", removed, settings.keep());
    }
  }
}
