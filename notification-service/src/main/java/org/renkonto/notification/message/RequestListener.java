package org.renkonto.notification.message;

import org.renkonto.platform.event.Events;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Listens to what happens to requests for translation. */
@Configuration(proxyBeanMethods = false)
class RequestListener {

  @Bean
  Events requests(JsonMapper json, RequestDesk desk, OfferDesk offers, AssignmentDesk assignments) {
    return new Events(json)
        .on("translation.requested.v1", RequestEvents.Requested.class, desk::requested)
        .on("translation.approved.v1", RequestEvents.Approved.class, desk::approved)
        .on("translation.rejected.v1", RequestEvents.Rejected.class, desk::rejected)
        .on("translation.offer-made.v1", RequestEvents.OfferMade.class, offers::made)
        .on("translation.offer-refused.v1", RequestEvents.OfferRefused.class, offers::refused)
        .on("translation.offer-expired.v1", RequestEvents.OfferExpired.class, offers::expired)
        .on("translation.offer-closed.v1", RequestEvents.OfferClosed.class, offers::closed)
        .on(
            "translation.translator-assigned.v1",
            RequestEvents.TranslatorAssigned.class,
            assignments::assigned)
        .on(
            "translation.session-moved.v1",
            RequestEvents.TranslatorAssigned.class,
            assignments::moved)
        .on("translation.confirmed.v1", RequestEvents.Confirmed.class, assignments::confirmed)
        .on(
            "translation.assignment-withdrawn.v1",
            RequestEvents.AssignmentWithdrawn.class,
            assignments::withdrawn)
        .on("translation.unmet.v1", RequestEvents.Unmet.class, desk::unmet)
        .on("translation.cancelled.v1", RequestEvents.Cancelled.class, desk::cancelled)
        .on(
            "translation.session-reported.v1",
            RequestEvents.SessionReported.class,
            assignments::reported)
        .on("translation.completed.v1", RequestEvents.Completed.class, assignments::completed);
  }
}
