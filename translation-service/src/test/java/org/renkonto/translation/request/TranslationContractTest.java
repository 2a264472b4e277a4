package org.renkonto.translation.request;

import static org.renkonto.translation.request.Examples.ANSWER_BY;
import static org.renkonto.translation.request.Examples.ASSIGNMENT;
import static org.renkonto.translation.request.Examples.CLOSE_BY;
import static org.renkonto.translation.request.Examples.NOW;
import static org.renkonto.translation.request.Examples.OFFER;
import static org.renkonto.translation.request.Examples.REQUEST;
import static org.renkonto.translation.request.Examples.START;
import static org.renkonto.translation.request.Examples.TRANSLATOR;
import static org.renkonto.translation.request.Examples.details;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Contracts;
import org.renkonto.translation.calendar.Notice;
import org.renkonto.translation.institution.Priority;
import org.renkonto.translation.ranking.UnmetCause;
import org.renkonto.translation.request.AssignmentEvent.AssignmentWithdrawn;
import org.renkonto.translation.request.AssignmentEvent.SessionMoved;
import org.renkonto.translation.request.AssignmentEvent.SessionReported;
import org.renkonto.translation.request.AssignmentEvent.TranslationCompleted;
import org.renkonto.translation.request.AssignmentEvent.TranslationConfirmed;
import org.renkonto.translation.request.AssignmentEvent.TranslatorAssigned;
import org.renkonto.translation.request.AssignmentEvent.WithdrawalCause;
import org.renkonto.translation.request.OfferEvent.ClosedBecause;
import org.renkonto.translation.request.OfferEvent.OfferClosed;
import org.renkonto.translation.request.OfferEvent.OfferExpired;
import org.renkonto.translation.request.OfferEvent.OfferMade;
import org.renkonto.translation.request.OfferEvent.OfferRefused;
import org.renkonto.translation.request.TranslationEvent.TranslationApproved;
import org.renkonto.translation.request.TranslationEvent.TranslationCancelled;
import org.renkonto.translation.request.TranslationEvent.TranslationRejected;
import org.renkonto.translation.request.TranslationEvent.TranslationRequested;
import org.renkonto.translation.request.TranslationEvent.TranslationUnmet;
import org.renkonto.translation.translator.Mode;
import tools.jackson.databind.json.JsonMapper;

class TranslationContractTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private static final ForAppointment FOR =
      new ForAppointment(UUID.fromString("40000000-0000-4000-8000-000000000001"), 1);

  private final Session session = details().session(Mode.ON_SITE, START);

  @Test
  void what_becomes_of_a_request_is_written_as_agreed() {
    Contracts.holds(
        TranslationEvent.class,
        List.of(
            new TranslationRequested(
                REQUEST, session, details().modes(), Priority.NORMAL, false, NOW),
            new TranslationApproved(REQUEST, session, NOW),
            new TranslationRejected(REQUEST, session, RejectionReason.NOT_COVERED, FOR, NOW),
            new TranslationUnmet(REQUEST, session, UnmetCause.DECLINED, FOR, NOW),
            new TranslationCancelled(
                REQUEST,
                session,
                CancelledBy.INSTITUTION,
                Notice.IN_TIME,
                ASSIGNMENT,
                TRANSLATOR,
                "ar-1",
                FOR,
                NOW)),
        JSON);
  }

  @Test
  void what_becomes_of_an_offer_is_written_as_agreed() {
    Contracts.holds(
        OfferEvent.class,
        List.of(
            new OfferMade(REQUEST, OFFER, TRANSLATOR, "ar-1", session, ANSWER_BY, 1, NOW),
            new OfferRefused(REQUEST, OFFER, TRANSLATOR, "ar-1", NOW),
            new OfferExpired(REQUEST, OFFER, TRANSLATOR, "ar-1", session, NOW),
            new OfferClosed(
                REQUEST, OFFER, TRANSLATOR, "ar-1", session, ClosedBecause.FILLED, NOW)),
        JSON);
  }

  @Test
  void what_becomes_of_an_assignment_is_written_as_agreed() {
    var actualEnd = Instant.parse("2026-12-03T09:40:00Z");
    Contracts.holds(
        AssignmentEvent.class,
        List.of(
            new TranslatorAssigned(
                REQUEST, ASSIGNMENT, TRANSLATOR, "ar-1", session, ANSWER_BY, FOR, NOW),
            new TranslationConfirmed(REQUEST, ASSIGNMENT, TRANSLATOR, "ar-1", session, NOW),
            new AssignmentWithdrawn(
                REQUEST,
                ASSIGNMENT,
                TRANSLATOR,
                "ar-1",
                session,
                WithdrawalCause.WITHDRAWN,
                FOR,
                NOW),
            new SessionMoved(
                REQUEST,
                ASSIGNMENT,
                TRANSLATOR,
                "ar-1",
                session,
                START.minusSeconds(1800),
                ANSWER_BY,
                FOR,
                NOW),
            new SessionReported(
                REQUEST, ASSIGNMENT, "ar-1", session, Closing.Side.TRANSLATOR, CLOSE_BY, NOW),
            new TranslationCompleted(
                REQUEST,
                ASSIGNMENT,
                TRANSLATOR,
                "ar-1",
                session,
                Closing.Outcome.HELD,
                START,
                actualEnd,
                Closing.Approval.ATTESTED,
                NOW)),
        JSON);
  }
}
