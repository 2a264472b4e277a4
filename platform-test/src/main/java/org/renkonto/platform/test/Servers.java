package org.renkonto.platform.test;

import java.io.File;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.renkonto.store.EmbeddedStore;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The store and the broker of a test run, one of each per JVM: those that {@code MONGODB_URI} and
 * {@code KAFKA_BROKERS} name; else containers where a Docker engine answers; else embedded ones.
 */
public final class Servers {

  private static final String MONGODB_IMAGE = "mongo:8.0";
  private static final String KAFKA_IMAGE = "apache/kafka-native:4.2.0";

  private static final class Store {
    static final String URI = environment("MONGODB_URI").orElseGet(Servers::startStore);
  }

  private static final class Broker {
    static final String ADDRESS =
        withTopics(environment("KAFKA_BROKERS").orElseGet(Servers::startBroker));
  }

  private Servers() {}

  /** Connection string of the store, without a database. */
  public static String mongodbUri() {
    return Store.URI;
  }

  /** Bootstrap address of a broker on which every topic of topics.yaml exists. */
  public static String kafkaBrokers() {
    return Broker.ADDRESS;
  }

  private static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }

  private static boolean dockerAnswers() {
    return System.getenv("DOCKER_HOST") != null || new File("/var/run/docker.sock").exists();
  }

  @SuppressWarnings("resource") // ends with the JVM
  private static String startStore() {
    if (dockerAnswers()) {
      var container = new MongoDBContainer(MONGODB_IMAGE);
      container.start();
      return container.getConnectionString();
    }
    return EmbeddedStore.inMemory().uri();
  }

  @SuppressWarnings("resource") // ends with the JVM
  private static String startBroker() {
    if (dockerAnswers()) {
      var container =
          new KafkaContainer(KAFKA_IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
      container.start();
      return container.getBootstrapServers();
    }
    var broker = new EmbeddedKafkaKraftBroker(1, 1);
    broker.brokerProperty("auto.create.topics.enable", "false");
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.brokerProperty("offsets.topic.num.partitions", "1"); // of 50, which take their time
    // its default would override KAFKA_BROKERS for every service in this JVM
    broker.brokerListProperty("renkonto.test.brokers");
    broker.afterPropertiesSet();
    return broker.getBrokersAsString();
  }

  private static String withTopics(String brokers) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      Topics.createOn(admin);
    }
    return brokers;
  }
}
