package org.renkonto.platform;

import com.mongodb.WriteConcern;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.renkonto.platform.due.DueNudge;
import org.renkonto.platform.event.DeadLetters;
import org.renkonto.platform.event.Events;
import org.renkonto.platform.event.Traces;
import org.renkonto.platform.outbox.Aggregate;
import org.renkonto.platform.outbox.OutboxRelay;
import org.renkonto.platform.outbox.OutboxWriter;
import org.renkonto.platform.outbox.Topic;
import org.renkonto.platform.security.CallerArgument;
import org.renkonto.platform.web.IdempotencyFilter;
import org.renkonto.platform.web.IdempotencyKeys;
import org.renkonto.platform.web.Ids;
import org.renkonto.platform.web.ProblemCount;
import org.renkonto.platform.web.ProblemValve;
import org.renkonto.platform.web.Problems;
import org.renkonto.platform.web.Unhandled;
import org.renkonto.platform.web.WorkLimit;
import org.renkonto.platform.web.WorkSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What every service has without asking for it. */
@AutoConfiguration(before = {DataMongoAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@EnableConfigurationProperties(WorkSettings.class)
@EnableScheduling
@Import({
  ApiDescription.class,
  CallerArgument.class,
  DueNudge.class,
  IdempotencyKeys.class,
  Ids.class,
  ListeningConfiguration.class,
  OutboxWriter.class,
  ParkingConfiguration.class,
  ProblemCount.class,
  Problems.class,
  StoppingConfiguration.class,
  Traces.class,
  Unhandled.class
})
public class PlatformAutoConfiguration {

  private static final Duration STORE_LIMIT = Duration.ofSeconds(5);

  /** The store keeps milliseconds: so does the clock, or a saved time would differ from its own. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.tickMillis(java.time.ZoneOffset.UTC);
  }

  @Bean
  OutboxRelay outboxRelay(
      MongoOperations store,
      KafkaTemplate<byte[], byte[]> kafka,
      MongoMappingContext mapping,
      @Value("${spring.application.name}") String service,
      Clock clock,
      MeterRegistry metrics) {
    return new OutboxRelay(store, kafka, topics(mapping), service, clock, metrics);
  }

  /** A collection that holds aggregates names its topic; one without would lose its events. */
  private static Map<String, String> topics(MongoMappingContext mapping) {
    var topics = new HashMap<String, String>();
    for (var entity : mapping.getPersistentEntities()) {
      if (Aggregate.class.isAssignableFrom(entity.getType())) {
        var topic = entity.findAnnotation(Topic.class);
        topics.put(
            entity.getCollection(),
            Objects.requireNonNull(topic, () -> entity.getType() + " names no @Topic").value());
      }
    }
    return topics;
  }

  /** Before the security filters (order -100): checking a token is work too. */
  @Bean
  FilterRegistrationBean<WorkLimit> workLimit(
      WorkSettings settings,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      MeterRegistry metrics) {
    var filter = new FilterRegistrationBean<>(new WorkLimit(settings, problems, metrics));
    filter.setOrder(-110);
    return filter;
  }

  /** After the security filters (order -100): the key belongs to the caller. */
  @Bean
  FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
      IdempotencyKeys keys,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    var filter = new FilterRegistrationBean<>(new IdempotencyFilter(keys, problems));
    filter.setOrder(0);
    return filter;
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> lastResort() {
    return ProblemValve.inPlace();
  }

  @Bean
  MongoCustomConversions datesAsText() {
    return IsoText.conversions();
  }

  /** No Java class name in any document. */
  @Bean
  static org.springframework.beans.factory.config.BeanPostProcessor noClassNames() {
    return new org.springframework.beans.factory.config.BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof MappingMongoConverter converter) {
          converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        }
        return bean;
      }
    };
  }

  /** A store that is away is known within seconds; a write counts once a majority has it. */
  @Bean
  MongoClientSettingsBuilderCustomizer storeLimits() {
    return settings ->
        settings
            .writeConcern(
                WriteConcern.MAJORITY
                    .withJournal(true)
                    .withWTimeout(STORE_LIMIT.toMillis(), TimeUnit.MILLISECONDS))
            .applyToClusterSettings(
                cluster ->
                    cluster.serverSelectionTimeout(STORE_LIMIT.toMillis(), TimeUnit.MILLISECONDS))
            .applyToConnectionPoolSettings(
                pool -> pool.maxWaitTime(STORE_LIMIT.toMillis(), TimeUnit.MILLISECONDS))
            .applyToSocketSettings(
                socket ->
                    socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
  }

  @Bean
  DeadLetters deadLetters(
      MongoOperations store, Map<String, Events> beans, Environment environment, Clock clock) {
    return new DeadLetters(store, ListeningConfiguration.listeners(beans, environment), clock);
  }
}
