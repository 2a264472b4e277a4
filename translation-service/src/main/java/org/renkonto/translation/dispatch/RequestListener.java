package org.renkonto.translation.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.event.Events;
import org.renkonto.translation.translator.DiaryDesk;
import org.renkonto.translation.translator.History.Answer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What follows from what happened to requests: in the translators' diaries and in the metrics. */
@Configuration(proxyBeanMethods = false)
class RequestListener {

  record Assigned(UUID requestId, UUID assignmentId, UUID translatorId, Instant at) {}

  record Unmet(String cause) {}

  record Moved(UUID requestId, UUID translatorId) {}

  record Released(UUID requestId, @Nullable UUID translatorId) {}

  record Answered(UUID offerId, UUID translatorId) {}

  @Bean
  Events requests(
      JsonMapper json,
      DiaryDesk diaries,
      Reservations reservations,
      MoveDesk moves,
      SearchMetrics metrics) {
    return new Events(json)
        .on(
            "translation.translator-assigned.v1",
            Assigned.class,
            e -> {
              reservations.book(e.translatorId(), e.requestId());
              // an assignment by an offer has the offer's id; another id is no offer and ignored
              diaries.recordAnswer(e.translatorId(), e.assignmentId(), Answer.ACCEPTED);
              metrics.filled(e.requestId(), e.at());
            })
        .on("translation.unmet.v1", Unmet.class, e -> metrics.unmet(e.cause()))
        .on(
            "translation.session-moved.v1",
            Moved.class,
            e -> moves.follow(e.requestId(), e.translatorId()))
        .on("translation.assignment-withdrawn.v1", Released.class, e -> release(diaries, e))
        .on("translation.cancelled.v1", Released.class, e -> release(diaries, e))
        .on(
            "translation.offer-refused.v1",
            Answered.class,
            e -> diaries.recordAnswer(e.translatorId(), e.offerId(), Answer.REFUSED))
        .on(
            "translation.offer-expired.v1",
            Answered.class,
            e -> diaries.recordAnswer(e.translatorId(), e.offerId(), Answer.SILENT));
  }

  private static void release(DiaryDesk diaries, Released e) {
    if (e.translatorId() != null) {
      diaries.release(e.translatorId(), e.requestId());
    }
  }
}
