package org.renkonto.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.bson.UuidRepresentation;
import org.renkonto.platform.IsoText;
import org.renkonto.platform.outbox.Post;
import org.renkonto.platform.test.Servers;
import org.renkonto.platform.test.StoppedClock;
import org.renkonto.platform.web.Ids;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.repository.config.EnableMongoRepositories;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two services in one process: their own desks, aggregates, listeners and rules, on the store;
 * without HTTP, without Kafka, and nothing happens unless the test has it happen.
 */
final class Services {

  private static final String CONTROLLERS = ".*Controller.*";
  private static final String DRIVEN = ".*\\$(Due|NoToken)";
  private static final String STARTED = ".*Application";

  private Services() {}

  @Configuration(proxyBeanMethods = false)
  @ComponentScan(
      basePackages = {
        "org.renkonto.appointment.booking",
        "org.renkonto.appointment.interpreting",
        "org.renkonto.appointment.office",
        "org.renkonto.appointment.opening",
        "org.renkonto.appointment.slot"
      },
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = {CONTROLLERS, DRIVEN, STARTED}))
  @EnableMongoRepositories("org.renkonto.appointment.booking")
  @ConfigurationPropertiesScan("org.renkonto.appointment")
  static class Appointments {}

  @Configuration(proxyBeanMethods = false)
  @ComponentScan(
      basePackages = "org.renkonto.translation",
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = {CONTROLLERS, DRIVEN, STARTED}))
  @EnableMongoRepositories("org.renkonto.translation")
  @ConfigurationPropertiesScan("org.renkonto.translation")
  static class Translations {}

  static ConfigurableApplicationContext start(
      Class<?> service, String name, StoppedClock clock, Post post) {
    return new SpringApplicationBuilder(service)
        .web(WebApplicationType.NONE)
        .properties(
            Map.of(
                "spring.config.location",
                "file:../" + name + "/src/main/resources/application.yaml",
                "LINK_KEY",
                "a-key-for-tests-and-for-nothing-else",
                "logging.level.root",
                "WARN"))
        .initializers(context -> beans((GenericApplicationContext) context, name, clock, post))
        .run();
  }

  private static void beans(
      GenericApplicationContext context, String name, StoppedClock clock, Post post) {
    var client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(Servers.mongodbUri()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    var database = new SimpleMongoClientDatabaseFactory(client, "flow-" + name);
    context.registerBean("mongoTemplate", MongoTemplate.class, () -> store(database));
    context.registerBean(Ids.class);
    context.registerBean(JsonMapper.class, Services::json);
    context.registerBean(java.time.Clock.class, () -> clock);
    context.registerBean(Post.class, () -> post);
    context.registerBean(SimpleMeterRegistry.class);
    context.registerBean(
        AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, NothingStarts.class);
  }

  private static MongoTemplate store(MongoDatabaseFactory database) {
    var store = new MongoTemplate(database);
    var converter = (MappingMongoConverter) store.getConverter();
    converter.setCustomConversions(IsoText.conversions());
    converter.afterPropertiesSet();
    return store;
  }

  /** Due work is driven by the test. */
  static final class NothingStarts extends DefaultLifecycleProcessor {

    @Override
    public void onRefresh() {}
  }

  static JsonMapper json() {
    return JsonMapper.builder()
        .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
        .build();
  }
}
