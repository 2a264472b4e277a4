package org.renkonto.notification.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.renkonto.notification.contact.ContactSet;
import org.renkonto.notification.inbox.Notification;
import org.renkonto.platform.due.DueWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Sends mail beside everything else: no listener and no caller ever waits for the mail server. */
@Configuration(proxyBeanMethods = false)
class MailQueue {

  @Bean
  DueWork<Notification> dueMails(
      MongoOperations store,
      MailDesk desk,
      MailSettings settings,
      Clock clock,
      MeterRegistry metrics) {
    return new DueWork<>(
        store, Notification.class, desk::take, clock, metrics, settings.parallel());
  }

  /** Whoever can be reached at last gets what still matters. */
  @Component
  static class Reachable {

    private final MailDesk desk;

    Reachable(MailDesk desk) {
      this.desk = desk;
    }

    @EventListener
    void on(ContactSet set) {
      desk.reachable(set.subject());
    }
  }
}
