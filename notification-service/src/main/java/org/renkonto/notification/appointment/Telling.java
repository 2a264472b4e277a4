package org.renkonto.notification.appointment;

import java.time.Clock;
import java.time.Instant;
import org.renkonto.notification.inbox.About;
import org.renkonto.notification.inbox.Inbox;
import org.renkonto.notification.inbox.Notice;
import org.renkonto.notification.text.Appointment;
import org.renkonto.notification.text.Facts;
import org.renkonto.notification.text.Template;
import org.renkonto.platform.event.Envelope;
import org.springframework.stereotype.Component;

/** Tells of appointments and seats, as long as that is of use. */
@Component
class Telling {

  private final Inbox inbox;
  private final Clock clock;

  Telling(Inbox inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Nothing from that time on. */
  void before(Notice notice, Instant end) {
    if (clock.instant().isBefore(end)) {
      inbox.put(notice.matters(end, end));
    }
  }

  static Notice notice(
      Envelope cause, String subject, Template template, Facts facts, Appointment appointment) {
    var id = appointment.id();
    return Notice.of(
        cause.id(),
        subject,
        template,
        facts,
        template.isOfSeat() ? About.registration(id) : About.appointment(id),
        appointment.start());
  }
}
