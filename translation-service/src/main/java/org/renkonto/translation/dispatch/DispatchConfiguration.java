package org.renkonto.translation.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.renkonto.platform.due.DueWork;
import org.renkonto.translation.request.TranslationRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Wakes the dispatcher for every request that falls due, on exactly one instance. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {

  private static final int AT_ONCE = 8;

  @Bean
  DueWork<TranslationRequest> dueRequests(
      MongoOperations store, Dispatcher dispatcher, Clock clock, MeterRegistry metrics) {
    return new DueWork<>(
        store, TranslationRequest.class, dispatcher::step, clock, metrics, AT_ONCE);
  }
}
