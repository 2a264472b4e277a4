package org.renkonto.translation.appointment;

import java.time.Instant;
import java.util.UUID;
import org.renkonto.platform.event.Events;
import org.renkonto.translation.appointment.AppointmentDesk.HearNeed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What follows for requests from what happened to appointments. */
@Configuration(proxyBeanMethods = false)
class AppointmentListener {

  /** When it is. */
  record Meeting(Instant start, Instant end, String zone) {}

  /** Who is needed. */
  record Need(
      UUID institutionId, String setting, String language, String targetLanguage, String mode) {}

  /** A translator is needed now, or still. */
  record Sought(UUID appointmentId, int round, Meeting meeting, Need need, Instant at) {

    Wanted wanted() {
      return new Wanted(
          need.institutionId(),
          need.language(),
          need.targetLanguage(),
          need.setting(),
          need.mode(),
          meeting.start(),
          meeting.end(),
          meeting.zone());
    }
  }

  /** No translator is needed any more. */
  record NotNeeded(UUID appointmentId, int round, Instant at) {}

  @Bean
  Events appointments(JsonMapper json, AppointmentDesk desk) {
    return new Events(json)
        .on(
            "appointment.translator-sought.v1",
            Sought.class,
            (e, envelope) ->
                desk.handle(
                    new HearNeed(
                        e.appointmentId(), envelope.sequence(), e.round(), e.wanted(), e.at())))
        .on(
            "appointment.translator-not-needed.v1",
            NotNeeded.class,
            (e, envelope) ->
                desk.handle(
                    new HearNeed(e.appointmentId(), envelope.sequence(), e.round(), null, e.at())));
  }
}
