package org.renkonto.proof.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;

/**
 * G1: a backlog of institutions with one unsent event each is laid into the store; how many events
 * a second the relay's sweep brings to the topic, against the slower of a bare loop of
 * findOneAndUpdate and a bare producer (acks=all), with as many at once as the relay has.
 */
final class RelayEfficiency implements Figure {

  private static final int AT_ONCE = 64;
  private static final int WARM_UP = 2_000;
  private static final Duration UNTIL_SWEPT = Duration.ofSeconds(6);

  @Override
  public List<Row> measure(Scene scene) {
    int backlog = scene.brief() ? 2_000 : 10_000;
    try (var client = scene.store();
        var arrivals =
            new Arrivals(scene.system().brokers(), Registrations.TOPIC, Registrations.REGISTERED)) {
      Registrations.of(scene).run();
      arrivals.await(1, Duration.ofSeconds(20));
      var sample = requireNonNull(arrivals.last());
      var store = client.getDatabase(Scene.TRANSLATION).getCollection(Registrations.COLLECTION);
      var planted = new Backlog(store, sample);
      relayed(planted, arrivals, WARM_UP);
      produced(scene, sample, WARM_UP);
      var ratio =
          Ratio.measured(
              scene.brief() ? 2 : scene.pairs(),
              () -> relayed(planted, arrivals, backlog),
              () -> Math.min(updated(store), produced(scene, sample, backlog)));
      return List.of(
          Row.of(
              "G1 relay, events to their topic / slower of store and broker alone",
              scene.samples().keep("g1-per-second", ratio),
              ">= 0.70",
              0.7,
              "an event is sent and its document updated where each limit does one of the two, and a consumer reads"));
    }
  }

  private static double relayed(Backlog backlog, Arrivals arrivals, int events) {
    backlog.clear();
    arrivals.reset();
    backlog.plant(events, Instant.now().plus(UNTIL_SWEPT));
    arrivals.await(events, Duration.ofMinutes(5));
    return arrivals.perSecond();
  }

  private static double updated(MongoCollection<Document> store) {
    var ids =
        store.find().projection(new Document("_id", 1)).limit(AT_ONCE).into(new ArrayList<>());
    var next = new AtomicInteger();
    return ClosedLoop.perSecond(
        AT_ONCE,
        Duration.ofSeconds(4),
        () -> {
          int i = next.getAndIncrement();
          store.findOneAndUpdate(
              ids.get(Math.floorMod(i, ids.size())),
              new Document("$set", new Document("measured", i)));
        });
  }

  private static double produced(Scene scene, ConsumerRecord<byte[], byte[]> sample, int events) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            scene.system().brokers(),
            "acks",
            "all",
            "linger.ms",
            0,
            "key.serializer",
            ByteArraySerializer.class,
            "value.serializer",
            ByteArraySerializer.class);
    try (var producer = new KafkaProducer<byte[], byte[]>(settings)) {
      long start = System.nanoTime();
      for (int i = 0; i < events; i++) {
        // to a topic whose readers skip what they do not know
        var _ =
            producer.send(
                new ProducerRecord<>(
                    Registrations.TOPIC, null, sample.key(), sample.value(), headers(sample)));
      }
      producer.flush();
      return events * 1e9 / (System.nanoTime() - start);
    }
  }

  private static Headers headers(ConsumerRecord<byte[], byte[]> sample) {
    var headers = new RecordHeaders();
    headers.add("ce_type", "bench.nothing.v1".getBytes(UTF_8));
    headers.add("ce_time", sample.headers().lastHeader("ce_time").value());
    return headers;
  }
}
