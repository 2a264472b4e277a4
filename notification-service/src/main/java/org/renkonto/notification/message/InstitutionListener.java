package org.renkonto.notification.message;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.renkonto.platform.event.Events;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Listens to what happens to institutions. */
@Configuration(proxyBeanMethods = false)
class InstitutionListener {

  record Registered(UUID institutionId, String contactSubject, String state) {
    Registered {
      requireNonNull(contactSubject, "contactSubject");
    }
  }

  record Decided(UUID institutionId, String contactSubject) {
    Decided {
      requireNonNull(contactSubject, "contactSubject");
    }
  }

  @Bean
  Events institutions(JsonMapper json, InstitutionDesk desk) {
    return new Events(json)
        .on("translation.institution-registered.v1", Registered.class, desk::registered)
        .on("translation.institution-approved.v1", Decided.class, desk::approved)
        .on("translation.institution-suspended.v1", Decided.class, desk::suspended);
  }
}
