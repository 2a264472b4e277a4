package org.renkonto.platform.thing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.KafkaProbe;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One trace through requests, events and reactions. */
@ServiceTest
class TraceStoryTest {

  private static final String IN = "translation.translators-v1";
  private static final String OUT = "translation.institutions-v1";

  @LocalServerPort int port;
  @Autowired ThingApplication app;
  final UUID key = UUID.randomUUID();
  final String name = "traced-" + key;

  @Test
  void the_trace_of_a_request_goes_on_in_whoever_hears_of_it() {
    var trace = "0af7651916cd43dd8448eb211c80319c";
    var made =
        new Http("http://localhost:" + port)
            .send(
                "POST",
                "/api/thing/things",
                Tokens.token("s", List.of(), Map.of()),
                "{\"name\":\"%s\",\"size\":1}".formatted(name),
                Map.of("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));
    var thing = made.json().path("id").asString();

    try (var probe = new KafkaProbe(OUT)) {
      await().until(() -> !probe.of(thing).isEmpty());
      var parent = KafkaProbe.header(probe.of(thing).getFirst(), "traceparent");
      assertThat(parent).startsWith("00-" + trace + "-").endsWith("-01");
      var heard =
          new ProducerRecord<>(
              IN, key.toString(), "{\"thingId\":\"%s\",\"name\":\"%s\"}".formatted(key, name));
      Map.of("ce_type", "thing.renamed.v1", "ce_id", thing, "traceparent", parent)
          .forEach((header, value) -> heard.headers().add(header, value.getBytes(UTF_8)));
      KafkaProbe.send(heard);
    }
    await()
        .untilAsserted(
            () ->
                assertThat(app.heard)
                    .filteredOn(heard -> name.equals(heard.name()))
                    .extracting(ThingApplication.Heard::trace)
                    .containsExactly(trace));
  }
}
