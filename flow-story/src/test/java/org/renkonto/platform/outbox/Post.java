package org.renkonto.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.renkonto.platform.event.DomainEvent;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.event.BeforeConvertCallback;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * The broker of a test: what the real outbox sends is handed out as letters, to be delivered in
 * whatever order. It can die after any write, and after any sending before it is written down.
 */
public final class Post implements BeforeConvertCallback<Aggregate> {

  /** Somebody pulled the plug. */
  public static final class Killed extends RuntimeException {}

  /** An event on its way. */
  public record Letter(String topic, String type, Map<String, String> headers, String data) {}

  private final JsonMapper json;
  private final Clock clock;
  private final List<Letter> sent = new ArrayList<>();
  private int writesLeft = Integer.MAX_VALUE;
  private int sendingsLeft = Integer.MAX_VALUE;

  public Post(JsonMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /** The plug is pulled instead of the write after so many. */
  public void dieAfterWrites(int writes) {
    writesLeft = writes;
  }

  /** The plug is pulled after so many sendings. */
  public void dieAfterSendings(int sendings) {
    sendingsLeft = sendings;
  }

  /** The power is on again. */
  public void revive() {
    writesLeft = Integer.MAX_VALUE;
    sendingsLeft = Integer.MAX_VALUE;
  }

  @Override
  public Aggregate onBeforeConvert(Aggregate aggregate, String collection) {
    if (writesLeft-- <= 0) {
      throw new Killed();
    }
    aggregate.seal((event, number) -> pending(aggregate, event, number), clock.instant());
    return aggregate;
  }

  private PendingEvent pending(Aggregate aggregate, DomainEvent event, long sequence) {
    return new PendingEvent(
        UUID.randomUUID().toString(),
        event.type(),
        event.at(),
        sequence,
        json.writeValueAsString(event),
        null,
        null,
        aggregate.eventKey());
  }

  /** Sends what waits in these collections, as the relay does, and hands it out. */
  public List<Letter> collect(MongoOperations store, Map<String, String> topics, String service) {
    sent.clear();
    var outbox = new Outbox(store, new Sender(broker(), topics, service));
    try {
      for (var collection : topics.keySet()) {
        outbox
            .waiting(collection, clock.instant())
            .forEach(each -> unlessKilled(outbox.drain(List.of(each))));
      }
    } catch (Killed died) {
      revive();
    }
    return List.copyOf(sent);
  }

  private static void unlessKilled(Map<?, RuntimeException> failures) {
    if (!failures.isEmpty()) {
      throw new Killed();
    }
  }

  @SuppressWarnings("unchecked")
  private KafkaOperations<byte[], byte[]> broker() {
    return (KafkaOperations<byte[], byte[]>)
        Proxy.newProxyInstance(
            Post.class.getClassLoader(),
            new Class<?>[] {KafkaOperations.class},
            (_, method, arguments) -> {
              if (!method.getName().equals("send")) {
                throw new UnsupportedOperationException(method.getName());
              }
              if (sendingsLeft-- <= 0) {
                throw new Killed();
              }
              sent.add(letter((ProducerRecord<byte[], byte[]>) arguments[0]));
              return CompletableFuture.completedFuture(null);
            });
  }

  private static Letter letter(ProducerRecord<byte[], byte[]> record) {
    var headers = new HashMap<String, String>();
    record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
    var type = String.valueOf(headers.get("ce_type"));
    return new Letter(record.topic(), type, headers, new String(record.value(), UTF_8));
  }
}
