package org.renkonto.notification.message;

import java.time.Duration;
import org.renkonto.notification.inbox.About;
import org.renkonto.notification.inbox.CalendarEntry;
import org.renkonto.notification.inbox.CalendarEntry.Method;
import org.renkonto.notification.inbox.Inbox;
import org.renkonto.notification.message.RequestEvents.AssignmentWithdrawn;
import org.renkonto.notification.message.RequestEvents.Completed;
import org.renkonto.notification.message.RequestEvents.Confirmed;
import org.renkonto.notification.message.RequestEvents.SessionReported;
import org.renkonto.notification.message.RequestEvents.TranslatorAssigned;
import org.renkonto.notification.text.Template;
import org.renkonto.platform.event.Envelope;
import org.springframework.stereotype.Service;

/** Tells both sides how an assignment goes, from finding somebody to closing. */
@Service
class AssignmentDesk {

  /** How long the news that all is closed is worth a mail. */
  private static final Duration CLOSING_NEWS = Duration.ofDays(7);

  private final Inbox inbox;

  AssignmentDesk(Inbox inbox) {
    this.inbox = inbox;
  }

  /** Without a time to object the confirmation follows at once and says all. */
  void assigned(TranslatorAssigned event, Envelope cause) {
    var until = event.objectionUntil();
    if (until == null) {
      return;
    }
    var session = event.session();
    var facts = session.facts().until(until);
    var about = About.assignment(event.requestId(), event.assignmentId());
    inbox.put(
        session
            .tells(cause, event.translatorSubject(), Template.ASSIGNED, facts, about)
            .matters(until, until));
    inbox.put(
        session.tells(
            cause,
            session.contactSubject(),
            Template.TRANSLATOR_FOUND,
            facts,
            About.request(event.requestId())));
  }

  /** The new time is told like the first one; a calendar replaces the entry by its number. */
  void moved(TranslatorAssigned event, Envelope cause) {
    if (event.objectionUntil() == null) {
      confirmed(
          new Confirmed(
              event.requestId(), event.assignmentId(), event.translatorSubject(), event.session()),
          cause);
    } else {
      assigned(event, cause);
    }
  }

  void confirmed(Confirmed event, Envelope cause) {
    var session = event.session();
    var entry = new CalendarEntry(Method.REQUEST, cause.sequence());
    inbox.put(
        session
            .tellsInstitution(cause, Template.CONFIRMED_INSTITUTION, event.requestId())
            .matters(session.start(), session.end())
            .with(entry));
    inbox.put(
        session
            .tells(
                cause,
                event.translatorSubject(),
                Template.CONFIRMED_TRANSLATOR,
                session.facts(),
                About.assignment(event.requestId(), event.assignmentId()))
            .matters(session.start(), session.end())
            .with(entry));
  }

  void withdrawn(AssignmentWithdrawn event, Envelope cause) {
    var session = event.session();
    var institution = session.contactSubject();
    var translator = event.translatorSubject();
    var noted =
        "OBJECTED".equals(event.cause()) ? Template.OBJECTION_NOTED : Template.WITHDRAWAL_NOTED;
    inbox.put(
        session
            .tellsInstitution(cause, Template.SEARCH_GOES_ON, event.requestId())
            .matters(session.start(), session.start())
            .with(inbox.cancelling(institution, event.requestId(), cause.sequence())));
    inbox.put(
        session
            .tells(
                cause,
                translator,
                noted,
                session.facts(),
                About.assignment(event.requestId(), event.assignmentId()))
            .with(inbox.cancelling(translator, event.requestId(), cause.sequence())));
  }

  void reported(SessionReported event, Envelope cause) {
    var session = event.session();
    var byTranslator = "TRANSLATOR".equals(event.by());
    inbox.put(
        session
            .tells(
                cause,
                byTranslator ? session.contactSubject() : event.translatorSubject(),
                byTranslator ? Template.REPORT_TO_ATTEST : Template.REPORT_TO_CHECK,
                session.facts().until(event.answerBy()),
                About.assignment(event.requestId(), event.assignmentId()))
            .matters(event.answerBy(), event.answerBy()));
  }

  void completed(Completed event, Envelope cause) {
    var session = event.session();
    var facts =
        session
            .facts()
            .code("outcome", event.outcome())
            .code("approval", event.approval())
            .held(event.actualStart(), event.actualEnd());
    var about = About.assignment(event.requestId(), event.assignmentId());
    var until = cause.time().plus(CLOSING_NEWS);
    inbox.put(
        session
            .tells(cause, session.contactSubject(), Template.COMPLETED, facts, about)
            .matters(null, until));
    inbox.put(
        session
            .tells(cause, event.translatorSubject(), Template.COMPLETED, facts, about)
            .matters(null, until));
  }
}
