package org.renkonto.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * How many events of its topics a service has still before it. Asked of the broker now and then,
 * not of the listeners, so that it grows also where they hang. All instances see the same: of
 * several, the largest value counts, never the sum.
 */
public class Lag implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Map<String, Object> kafka;
  private final String group;
  private final Set<String> topics;
  private final Map<String, Double> waiting = new ConcurrentHashMap<>();
  private volatile @Nullable Admin broker;

  /**
   * @param kafka settings of a client
   * @param group the consumers of the service
   * @param topics what they read
   */
  public Lag(Map<String, Object> kafka, String group, Set<String> topics, MeterRegistry metrics) {
    this.kafka = Map.copyOf(kafka);
    this.group = group;
    this.topics = Set.copyOf(topics);
    for (var topic : topics) {
      Gauge.builder("renkonto.events.lag", waiting, each -> each.getOrDefault(topic, Double.NaN))
          .description("events that were published and not yet handled")
          .tag("topic", topic)
          .register(metrics);
    }
  }

  /** While the broker is away nobody knows how many. */
  @Scheduled(fixedDelayString = "PT10S")
  synchronized void look() {
    try {
      if (!topics.isEmpty()) {
        waiting.putAll(lag(connected()));
      }
    } catch (ExecutionException | TimeoutException | KafkaException away) {
      waiting.clear();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private Admin connected() {
    var open = broker;
    if (open == null) {
      open = Admin.create(kafka);
      broker = open;
    }
    return open;
  }

  /** What nobody has ever committed begins where the topic begins. */
  private Map<String, Double> lag(Admin broker)
      throws ExecutionException, TimeoutException, InterruptedException {
    var partitions = partitions(broker);
    var done = new HashMap<TopicPartition, Long>();
    now(broker.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach((partition, committed) -> done.put(partition, committed.offset()));
    var untouched = partitions.stream().filter(each -> !done.containsKey(each)).toList();
    done.putAll(offsets(broker, untouched, OffsetSpec.earliest()));
    return offsets(broker, partitions, OffsetSpec.latest()).entrySet().stream()
        .collect(
            Collectors.groupingBy(
                end -> end.getKey().topic(),
                Collectors.summingDouble(
                    end -> Math.max(0, end.getValue() - done.getOrDefault(end.getKey(), 0L)))));
  }

  private List<TopicPartition> partitions(Admin broker)
      throws ExecutionException, TimeoutException, InterruptedException {
    return now(broker.describeTopics(topics).allTopicNames()).values().stream()
        .flatMap(
            topic ->
                topic.partitions().stream()
                    .map(each -> new TopicPartition(topic.name(), each.partition())))
        .toList();
  }

  private static Map<TopicPartition, Long> offsets(
      Admin broker, List<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, TimeoutException, InterruptedException {
    var asked = partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> which));
    var found = new HashMap<TopicPartition, Long>();
    now(broker.listOffsets(asked).all()).forEach((each, at) -> found.put(each, at.offset()));
    return found;
  }

  private static <T> T now(KafkaFuture<T> answer)
      throws ExecutionException, TimeoutException, InterruptedException {
    return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Also while it is asked: who asks then gets no answer, and nobody waits for it. */
  @Override
  public void close() {
    var open = broker;
    if (open != null) {
      open.close(Duration.ZERO);
    }
  }
}
