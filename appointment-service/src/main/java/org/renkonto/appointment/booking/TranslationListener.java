package org.renkonto.appointment.booking;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.booking.InterpretingDesk.HearNews;
import org.renkonto.appointment.interpreting.TranslatorNews;
import org.renkonto.appointment.interpreting.TranslatorNews.What;
import org.renkonto.platform.event.Envelope;
import org.renkonto.platform.event.Events;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What follows for appointments from what happened to the requests for their translators. */
@Configuration(proxyBeanMethods = false)
class TranslationListener {

  /** For which appointment, and for which round of its search. */
  record ForAppointment(UUID id, int round) {}

  /**
   * Something about a request.
   *
   * @param appointment absent where the request is not for one
   * @param cause why nobody comes, where that is so
   * @param reason the same, of a rejection
   */
  record Happened(
      @Nullable ForAppointment appointment, @Nullable String cause, @Nullable String reason) {}

  @Bean
  Events translations(JsonMapper json, InterpretingDesk desk) {
    return new Events(json)
        .on("translation.translator-assigned.v1", Happened.class, news(desk, What.FOUND))
        .on("translation.session-moved.v1", Happened.class, news(desk, What.FOUND))
        .on("translation.assignment-withdrawn.v1", Happened.class, news(desk, What.WITHDRAWN))
        .on("translation.unmet.v1", Happened.class, news(desk, What.NONE))
        .on("translation.rejected.v1", Happened.class, news(desk, What.NONE))
        .on("translation.cancelled.v1", Happened.class, news(desk, What.NONE))
        .on("translation.not-possible.v1", Happened.class, news(desk, What.NONE));
  }

  private static BiConsumer<Happened, Envelope> news(InterpretingDesk desk, What what) {
    return (event, envelope) -> {
      var about = event.appointment();
      if (about != null) {
        var cause = what == What.NONE ? cause(event) : null;
        var news = new TranslatorNews(about.round(), envelope.sequence(), what, cause);
        desk.handle(new HearNews(about.id(), news));
      }
    };
  }

  private static String cause(Happened event) {
    if (event.cause() != null) {
      return event.cause();
    }
    return event.reason() == null ? "CANCELLED" : event.reason();
  }
}
