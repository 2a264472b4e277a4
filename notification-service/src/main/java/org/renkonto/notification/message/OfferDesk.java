package org.renkonto.notification.message;

import org.renkonto.notification.inbox.About;
import org.renkonto.notification.inbox.Inbox;
import org.renkonto.notification.inbox.Notice;
import org.renkonto.notification.message.RequestEvents.OfferClosed;
import org.renkonto.notification.message.RequestEvents.OfferExpired;
import org.renkonto.notification.message.RequestEvents.OfferMade;
import org.renkonto.notification.message.RequestEvents.OfferRefused;
import org.renkonto.notification.text.Facts;
import org.renkonto.notification.text.Template;
import org.renkonto.platform.event.Envelope;
import org.springframework.stereotype.Service;

/**
 * Tells translators what becomes of their offers. An offer says language, date, time, length, form,
 * area, field and the time to answer, nothing more.
 */
@Service
class OfferDesk {

  private final Inbox inbox;

  OfferDesk(Inbox inbox) {
    this.inbox = inbox;
  }

  void made(OfferMade event, Envelope cause) {
    inbox.put(
        Notice.of(
                cause.id(),
                event.translatorSubject(),
                Template.OFFER_MADE,
                Facts.of(event.session().session()).until(event.answerBy()),
                About.offer(event.requestId(), event.offerId()),
                event.answerBy())
            .matters(event.answerBy(), event.answerBy()));
  }

  /** Only in the inbox: who has just refused needs no mail about it. */
  void refused(OfferRefused event, Envelope cause) {
    inbox.put(
        Notice.of(
            cause.id(),
            event.translatorSubject(),
            Template.OFFER_REFUSED,
            Facts.NONE,
            About.offer(event.requestId(), event.offerId()),
            cause.time()));
  }

  void expired(OfferExpired event, Envelope cause) {
    inbox.put(
        Notice.of(
            cause.id(),
            event.translatorSubject(),
            Template.OFFER_EXPIRED,
            Facts.of(event.session().session()),
            About.offer(event.requestId(), event.offerId()),
            event.session().start()));
  }

  void closed(OfferClosed event, Envelope cause) {
    var template =
        "CANCELLED".equals(event.reason()) ? Template.OFFER_CANCELLED : Template.OFFER_FILLED;
    inbox.put(
        Notice.of(
            cause.id(),
            event.translatorSubject(),
            template,
            Facts.of(event.session().session()),
            About.offer(event.requestId(), event.offerId()),
            event.session().start()));
  }
}
