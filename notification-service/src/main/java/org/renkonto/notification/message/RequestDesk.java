package org.renkonto.notification.message;

import org.renkonto.notification.inbox.About;
import org.renkonto.notification.inbox.Inbox;
import org.renkonto.notification.message.RequestEvents.Approved;
import org.renkonto.notification.message.RequestEvents.Cancelled;
import org.renkonto.notification.message.RequestEvents.Rejected;
import org.renkonto.notification.message.RequestEvents.Requested;
import org.renkonto.notification.message.RequestEvents.Unmet;
import org.renkonto.notification.text.Template;
import org.renkonto.platform.event.Envelope;
import org.springframework.stereotype.Service;

/** Tells the institution what becomes of its request, and the translator when it is cancelled. */
@Service
class RequestDesk {

  private final Inbox inbox;

  RequestDesk(Inbox inbox) {
    this.inbox = inbox;
  }

  /** An acknowledgement; it says that it is not yet a confirmation. */
  void requested(Requested event, Envelope cause) {
    var template =
        Boolean.TRUE.equals(event.needsApproval())
            ? Template.REQUEST_RECEIVED_FOR_APPROVAL
            : Template.REQUEST_RECEIVED;
    inbox.put(event.session().tellsInstitution(cause, template, event.requestId()));
  }

  void approved(Approved event, Envelope cause) {
    var session = event.session();
    inbox.put(session.tellsInstitution(cause, Template.REQUEST_APPROVED, event.requestId()));
  }

  void rejected(Rejected event, Envelope cause) {
    var session = event.session();
    inbox.put(
        session.tells(
            cause,
            session.contactSubject(),
            Template.REQUEST_REJECTED,
            session.facts().code("reason", event.reason()),
            About.request(event.requestId())));
  }

  /** Of an appointment its office is told by translator-missing: it chooses, not asks anew. */
  void unmet(Unmet event, Envelope cause) {
    if (event.appointment() != null) {
      return;
    }
    var session = event.session();
    inbox.put(
        session
            .tells(
                cause,
                session.contactSubject(),
                Template.UNMET,
                session.facts().code("cause", event.cause()),
                About.request(event.requestId()))
            .matters(session.start(), session.end()));
  }

  void cancelled(Cancelled event, Envelope cause) {
    tell(event, cause, event.session().contactSubject(), Template.CANCELLED_INSTITUTION);
    var translator = event.translatorSubject();
    if (translator != null) {
      tell(event, cause, translator, Template.CANCELLED_TRANSLATOR);
    }
  }

  private void tell(Cancelled event, Envelope cause, String subject, Template template) {
    var session = event.session();
    inbox.put(
        session
            .tells(
                cause,
                subject,
                template,
                session.facts().code("cancellation", event.cancellationClass()),
                About.assignment(event.requestId(), event.assignmentId()))
            .matters(session.start(), session.end())
            .with(inbox.cancelling(subject, event.requestId(), cause.sequence())));
  }
}
