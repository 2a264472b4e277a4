package org.renkonto.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.Servers;

/** That operators see what a service has still before it. */
class LagTest {

  final String topic = "lag-" + UUID.randomUUID();
  final String group = "group-" + UUID.randomUUID();
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final Admin broker = Admin.create(settings(Servers.kafkaBrokers()));

  @BeforeEach
  void create() throws Exception {
    broker.createTopics(Set.of(new NewTopic(topic, 1, (short) 1))).all().get();
    for (int i = 0; i < 3; i++) {
      KafkaProbe.send(topic, UUID.randomUUID(), "thing.happened.v1", "{}");
    }
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void what_nobody_has_handled_counts_from_the_beginning() {
    assertThat(lag(Servers.kafkaBrokers())).isEqualTo(3);
  }

  @Test
  void what_was_handled_does_not_count() throws Exception {
    var handled = Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(2));
    broker.alterConsumerGroupOffsets(group, handled).all().get();

    assertThat(lag(Servers.kafkaBrokers())).isEqualTo(1);
  }

  @Test
  void while_the_broker_is_away_nobody_knows() {
    assertThat(lag("localhost:1")).isNaN();
  }

  private double lag(String brokers) {
    try (var lag = new Lag(settings(brokers), group, Set.of(topic), metrics)) {
      lag.look();
      return metrics.get("renkonto.events.lag").tag("topic", topic).gauge().value();
    }
  }

  private static Map<String, Object> settings(String brokers) {
    return Map.of("bootstrap.servers", brokers);
  }
}
