package org.renkonto.platform;

import org.renkonto.platform.work.Stopping;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What would take its own time when the service stops takes it beside the others, or not at all.
 */
@Configuration(proxyBeanMethods = false)
class StoppingConfiguration {

  private static final int SECONDS_TO_CLOSE = 2;

  /** What looks now and then stops with all that works. */
  @Bean
  SimpleAsyncTaskSchedulerCustomizer scheduledStopsWithTheRest() {
    return scheduler -> scheduler.setPhase(Stopping.PHASE);
  }

  /**
   * What the broker has not confirmed by then is still in the outbox, or unhandled on its topic.
   */
  @Bean
  DefaultKafkaProducerFactoryCustomizer producersCloseSoon() {
    return producers -> producers.setPhysicalCloseTimeout(SECONDS_TO_CLOSE);
  }
}
