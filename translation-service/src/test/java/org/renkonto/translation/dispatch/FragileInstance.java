package org.renkonto.translation.dispatch;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Servers;
import org.renkonto.platform.test.ServiceSettings;
import org.renkonto.translation.TranslationServiceApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** An instance with a store and a broker of its own, at the ends of lines that can be cut. */
final class FragileInstance implements AutoCloseable {

  static final String TOPIC = "translation.requests-v1";

  final Line toStore = new Line();
  final Line toBroker = new Line();

  private final String name = "fragile-" + UUID.randomUUID().toString().substring(0, 8);
  private final MongoClient directly = MongoClients.create(Servers.mongodbUri());
  private final EmbeddedKafkaKraftBroker broker;
  private final ConfigurableApplicationContext context;

  FragileInstance() {
    toStore.to(new ConnectionString(Servers.mongodbUri()).getHosts().getFirst());
    broker = startBroker();
    context =
        ServiceSettings.anotherInstance(
            TranslationServiceApplication.class,
            Map.of(
                "MONGODB_URI",
                "mongodb://" + toStore.address() + "/?directConnection=true",
                "spring.mongodb.database",
                name,
                "spring.kafka.bootstrap-servers",
                toBroker.address(),
                "spring.cloud.stream.default.group",
                name));
  }

  /** It tells its clients the address of the line, not its own. */
  private EmbeddedKafkaKraftBroker startBroker() {
    var before = (Properties) System.getProperties().clone();
    var started = new EmbeddedKafkaKraftBroker(1, 1);
    started.brokerProperty("advertised.listeners", "EXTERNAL://" + toBroker.address());
    started.brokerProperty("group.initial.rebalance.delay.ms", "0");
    started.brokerProperty("offsets.topic.num.partitions", "1");
    started.afterPropertiesSet();
    System.setProperties(before);
    toBroker.to(started.getBrokersAsString());
    List.of(
            TOPIC,
            "translation.institutions-v1",
            "translation.translators-v1",
            "translation-service.dlq-v1")
        .forEach(topic -> started.addTopics(new NewTopic(topic, 3, (short) 1)));
    return started;
  }

  Office office() {
    var port = context.getEnvironment().getRequiredProperty("local.server.port");
    return new Office(new Http("http://localhost:" + port));
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** The store without the line. */
  MongoDatabase store() {
    return directly.getDatabase(name);
  }

  @Override
  public void close() throws IOException {
    context.close();
    store().drop();
    directly.close();
    broker.destroy();
    toStore.close();
    toBroker.close();
  }
}
