package org.renkonto.platform.test;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings under which a service runs in tests; also for a second instance beside it. */
public final class ServiceSettings
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(all()).applyTo(context);
  }

  /** Settings by property name. */
  public static Map<String, String> all() {
    var settings = new HashMap<String, String>();
    settings.put("MONGODB_URI", Servers.mongodbUri());
    settings.put("KAFKA_BROKERS", Servers.kafkaBrokers());
    settings.put("ISSUER_URI", Tokens.issuer());
    settings.put("spring.mongodb.database", "test-" + RUN);
    settings.put("spring.cloud.stream.default.group", "test-" + RUN);
    settings.put("server.port", "0");
    return settings;
  }

  /**
   * Another instance of the service beside the one under test: same store, same topics, same clock.
   */
  public static ConfigurableApplicationContext anotherInstance(Class<?> application) {
    return anotherInstance(application, Map.of());
  }

  /** Another instance, some settings of which differ. */
  public static ConfigurableApplicationContext anotherInstance(
      Class<?> application, Map<String, String> changed) {
    return new SpringApplicationBuilder(application, Clocks.class)
        .initializers(
            new ServiceSettings(), context -> TestPropertyValues.of(changed).applyTo(context))
        .run();
  }

  /** The movable clock in place of the real one. */
  @Configuration(proxyBeanMethods = false)
  static class Clocks {

    private static final MovableClock CLOCK = new MovableClock();

    @Bean
    MovableClock movableClock() {
      return CLOCK;
    }
  }
}
