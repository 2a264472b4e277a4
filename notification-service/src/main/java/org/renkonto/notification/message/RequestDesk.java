package org.renkonto.notification.message;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.inbox.About;
import org.renkonto.notification.inbox.CalendarEntry;
import org.renkonto.notification.inbox.CalendarEntry.Method;
import org.renkonto.notification.inbox.Inbox;
import org.renkonto.notification.inbox.Notice;
import org.renkonto.notification.message.RequestEvents.Approved;
import org.renkonto.notification.message.RequestEvents.AssignmentWithdrawn;
import org.renkonto.notification.message.RequestEvents.Cancelled;
import org.renkonto.notification.message.RequestEvents.Completed;
import org.renkonto.notification.message.RequestEvents.Confirmed;
import org.renkonto.notification.message.RequestEvents.Rejected;
import org.renkonto.notification.message.RequestEvents.Requested;
import org.renkonto.notification.message.RequestEvents.SessionReported;
import org.renkonto.notification.message.RequestEvents.TranslatorAssigned;
import org.renkonto.notification.message.RequestEvents.Unmet;
import org.renkonto.notification.text.Facts;
import org.renkonto.notification.text.Template;
import org.renkonto.platform.event.Envelope;
import org.springframework.stereotype.Service;

/** Tells institution and translator how a request goes on; nobody who was asked is left waiting. */
@Service
class RequestDesk {

  private static final Duration CLOSING_NEWS = Duration.ofDays(7);

  private final Inbox inbox;

  RequestDesk(Inbox inbox) {
    this.inbox = inbox;
  }

  void requested(Requested event, Envelope cause) {
    var template =
        Boolean.TRUE.equals(event.needsApproval())
            ? Template.REQUEST_RECEIVED_FOR_APPROVAL
            : Template.REQUEST_RECEIVED;
    inbox.put(toInstitution(cause, event.session(), template, event.requestId()));
  }

  void approved(Approved event, Envelope cause) {
    inbox.put(toInstitution(cause, event.session(), Template.REQUEST_APPROVED, event.requestId()));
  }

  void rejected(Rejected event, Envelope cause) {
    var facts = Facts.of(event.session().session()).with(codes("reason", event.reason()));
    inbox.put(
        notice(
            cause,
            event.session().contactSubject(),
            Template.REQUEST_REJECTED,
            facts,
            About.request(event.requestId()),
            event.session()));
  }

  /** Without a time to object the confirmation follows at once and says all. */
  void assigned(TranslatorAssigned event, Envelope cause) {
    var until = event.objectionUntil();
    if (until == null) {
      return;
    }
    var session = event.session();
    var facts = Facts.of(session.session()).until(until);
    var about = About.assignment(event.requestId(), event.assignmentId());
    inbox.put(
        notice(cause, event.translatorSubject(), Template.ASSIGNED, facts, about, session)
            .matters(until, until));
    inbox.put(
        notice(
            cause,
            session.contactSubject(),
            Template.TRANSLATOR_FOUND,
            facts,
            About.request(event.requestId()),
            session));
  }

  void confirmed(Confirmed event, Envelope cause) {
    var session = event.session();
    var entry = new CalendarEntry(Method.REQUEST, cause.sequence());
    inbox.put(
        toInstitution(cause, session, Template.CONFIRMED_INSTITUTION, event.requestId())
            .matters(session.start(), session.end())
            .with(entry));
    inbox.put(
        toTranslator(
                cause,
                event.translatorSubject(),
                session,
                Template.CONFIRMED_TRANSLATOR,
                About.assignment(event.requestId(), event.assignmentId()))
            .matters(session.start(), session.end())
            .with(entry));
  }

  void withdrawn(AssignmentWithdrawn event, Envelope cause) {
    var session = event.session();
    var template =
        "OBJECTED".equals(event.cause()) ? Template.OBJECTION_NOTED : Template.WITHDRAWAL_NOTED;
    inbox.put(
        toInstitution(cause, session, Template.SEARCH_GOES_ON, event.requestId())
            .matters(session.start(), session.start())
            .with(cancelling(session.contactSubject(), event.requestId(), cause)));
    inbox.put(
        toTranslator(
                cause,
                event.translatorSubject(),
                session,
                template,
                About.assignment(event.requestId(), event.assignmentId()))
            .with(cancelling(event.translatorSubject(), event.requestId(), cause)));
  }

  void unmet(Unmet event, Envelope cause) {
    var session = event.session();
    var facts = Facts.of(session.session()).with(codes("cause", event.cause()));
    inbox.put(
        notice(
                cause,
                session.contactSubject(),
                Template.UNMET,
                facts,
                About.request(event.requestId()),
                session)
            .matters(session.start(), session.end()));
  }

  void cancelled(Cancelled event, Envelope cause) {
    var session = event.session();
    tellCancelled(event, cause, session.contactSubject(), Template.CANCELLED_INSTITUTION);
    var translator = event.translatorSubject();
    if (translator != null) {
      tellCancelled(event, cause, translator, Template.CANCELLED_TRANSLATOR);
    }
  }

  private void tellCancelled(Cancelled event, Envelope cause, String subject, Template template) {
    var session = event.session();
    var facts = Facts.of(session.session()).with(codes("cancellation", event.cancellationClass()));
    var about = About.assignment(event.requestId(), event.assignmentId());
    inbox.put(
        notice(cause, subject, template, facts, about, session)
            .matters(session.start(), session.end())
            .with(cancelling(subject, event.requestId(), cause)));
  }

  void reported(SessionReported event, Envelope cause) {
    var session = event.session();
    var byTranslator = "TRANSLATOR".equals(event.by());
    var facts = Facts.of(session.session()).until(event.answerBy());
    inbox.put(
        notice(
                cause,
                byTranslator ? session.contactSubject() : event.translatorSubject(),
                byTranslator ? Template.REPORT_TO_ATTEST : Template.REPORT_TO_CHECK,
                facts,
                About.assignment(event.requestId(), event.assignmentId()),
                session)
            .matters(event.answerBy(), event.answerBy()));
  }

  void completed(Completed event, Envelope cause) {
    var session = event.session();
    var codes = codes("outcome", event.outcome());
    codes.putAll(codes("approval", event.approval()));
    var facts =
        Facts.of(session.session()).with(codes).held(event.actualStart(), event.actualEnd());
    var about = About.assignment(event.requestId(), event.assignmentId());
    var until = cause.time().plus(CLOSING_NEWS);
    inbox.put(
        notice(cause, session.contactSubject(), Template.COMPLETED, facts, about, session)
            .matters(null, until));
    inbox.put(
        notice(cause, event.translatorSubject(), Template.COMPLETED, facts, about, session)
            .matters(null, until));
  }

  private CalendarEntry cancelling(String subject, UUID requestId, Envelope cause) {
    return inbox.hasCalendarEntry(subject, requestId)
        ? new CalendarEntry(Method.CANCEL, cause.sequence())
        : CalendarEntry.NONE;
  }

  private static Notice toInstitution(
      Envelope cause, Asked session, Template template, UUID requestId) {
    var facts = Facts.of(session.session());
    return notice(
        cause, session.contactSubject(), template, facts, About.request(requestId), session);
  }

  private static Notice toTranslator(
      Envelope cause, String subject, Asked session, Template template, About about) {
    return notice(cause, subject, template, Facts.of(session.session()), about, session);
  }

  private static Notice notice(
      Envelope cause, String subject, Template template, Facts facts, About about, Asked session) {
    return Notice.of(cause.id(), subject, template, facts, about, session.start());
  }

  private static Map<String, String> codes(String list, @Nullable String code) {
    var codes = new HashMap<String, String>();
    if (code != null) {
      codes.put(list, code);
    }
    return codes;
  }
}
