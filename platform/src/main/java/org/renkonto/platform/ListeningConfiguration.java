package org.renkonto.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.renkonto.platform.event.Attempts;
import org.renkonto.platform.event.Deliveries;
import org.renkonto.platform.event.Events;
import org.renkonto.platform.event.Lag;
import org.renkonto.platform.event.ListenerFaults;
import org.renkonto.platform.event.Listening;
import org.renkonto.platform.work.KeyOrder;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.cloud.stream.binder.DefaultBinderFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBinderMetrics;
import org.springframework.cloud.stream.config.ConsumerEndpointCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.integration.kafka.inbound.KafkaMessageDrivenChannelAdapter;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** How the service listens: what a poll brings is handled in parallel, in order by key. */
@Configuration(proxyBeanMethods = false)
class ListeningConfiguration {

  /** Of all topics together; the store's pool has 100 connections, and callers need some. */
  private static final int AT_ONCE = 32;

  /** A fifth of the time after which the broker gives the partitions to somebody else. */
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @Bean
  Attempts attempts(
      KafkaTemplate<byte[], byte[]> kafka,
      @Value("${spring.application.name}") String service,
      MeterRegistry metrics,
      ObservationRegistry observations) {
    return new Attempts(kafka, service + ".dlq-v1", metrics, observations);
  }

  /** Named by platform-defaults.yaml. */
  @Bean
  Deliveries deliveries(Attempts attempts) {
    return new Deliveries(new KeyOrder(AT_ONCE, LIMIT), attempts);
  }

  @Bean
  Listening listening(Attempts attempts) {
    return new Listening(attempts);
  }

  @Bean
  ListenerFaults listenerFaults(
      Attempts attempts, Listening listening, ListableBeanFactory beans, Environment environment) {
    return new ListenerFaults(
        attempts, listening, () -> listeners(beans.getBeansOfType(Events.class), environment));
  }

  @Bean
  Lag lag(
      KafkaAdmin kafka,
      @Value("${spring.application.name}") String service,
      ListableBeanFactory beans,
      Environment environment,
      MeterRegistry metrics) {
    var topics = listeners(beans.getBeansOfType(Events.class), environment).keySet();
    return new Lag(kafka.getConfigurationProperties(), service, topics, metrics);
  }

  /**
   * The binder's own metric of the lag takes a lock and a map in two orders (5.0.2): a service that
   * is told to stop while it looks would wait for ever.
   */
  @Bean
  DefaultBinderFactory.Listener noLagOfTheBinder() {
    return (_, binder) -> {
      if (binder.getBeanFactory() instanceof BeanDefinitionRegistry beans) {
        for (var name : binder.getBeanNamesForType(KafkaBinderMetrics.class)) {
          beans.removeBeanDefinition(name);
        }
      }
    };
  }

  /** A failure is for the container's error handler alone, which says it once. */
  @Bean
  @SuppressWarnings("NullAway") // without a channel the endpoint throws
  ConsumerEndpointCustomizer<KafkaMessageDrivenChannelAdapter<?, ?>> noErrorChannel() {
    return (endpoint, _, _) -> endpoint.setErrorChannel(null);
  }

  /** The reactions of this service by topic, as its bindings name them. */
  static Map<String, Events> listeners(Map<String, Events> beans, Environment environment) {
    var byTopic = new HashMap<String, Events>();
    beans.forEach(
        (name, events) ->
            byTopic.put(
                environment.getRequiredProperty(
                    "spring.cloud.stream.bindings.%s-in-0.destination".formatted(name)),
                events));
    return byTopic;
  }
}
