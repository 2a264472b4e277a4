package org.renkonto.notification.message;

import java.time.Duration;
import org.renkonto.notification.inbox.About;
import org.renkonto.notification.inbox.Inbox;
import org.renkonto.notification.inbox.Notice;
import org.renkonto.notification.message.InstitutionListener.Decided;
import org.renkonto.notification.message.InstitutionListener.Registered;
import org.renkonto.notification.text.Facts;
import org.renkonto.notification.text.Template;
import org.renkonto.platform.event.Envelope;
import org.springframework.stereotype.Service;

/** Tells an institution's contact whether it may ask. */
@Service
class InstitutionDesk {

  private static final Duration TIMELY = Duration.ofDays(7);

  private final Inbox inbox;

  InstitutionDesk(Inbox inbox) {
    this.inbox = inbox;
  }

  void registered(Registered event, Envelope cause) {
    var approved = "APPROVED".equals(event.state());
    tell(
        event.contactSubject(),
        approved ? Template.INSTITUTION_APPROVED : Template.INSTITUTION_PENDING,
        cause);
  }

  void approved(Decided event, Envelope cause) {
    tell(event.contactSubject(), Template.INSTITUTION_APPROVED, cause);
  }

  void suspended(Decided event, Envelope cause) {
    tell(event.contactSubject(), Template.INSTITUTION_SUSPENDED, cause);
  }

  private void tell(String subject, Template template, Envelope cause) {
    var until = cause.time().plus(TIMELY);
    inbox.put(Notice.of(cause.id(), subject, template, Facts.NONE, About.NOTHING, until));
  }
}
