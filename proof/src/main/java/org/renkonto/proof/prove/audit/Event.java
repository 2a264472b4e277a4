package org.renkonto.proof.prove.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event as it stands on its topic. */
record Event(String topic, String id, String type, String subject, long sequence, JsonNode data) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static Event of(ConsumerRecord<byte[], byte[]> record) {
    return new Event(
        record.topic(),
        header(record, "ce_id"),
        header(record, "ce_type").replaceFirst("^translation\\.", ""),
        header(record, "ce_subject"),
        Long.parseLong(header(record, "ce_sequence")),
        JSON.readTree(record.value()));
  }

  boolean is(String wanted) {
    return type.equals(wanted);
  }

  /** A field of the data, empty where it is not there. */
  String text(String field) {
    return data.path(field).asString("");
  }

  /** Of the search for the translator of an appointment; 0 where it is about none. */
  long round() {
    return data.path("round").asLong(0);
  }

  Instant at() {
    return Instant.parse(text("at"));
  }

  /** The start or the end of what was promised. */
  Instant time(String which) {
    var promised = data.has("meeting") ? data.path("meeting") : data.path("session");
    return Instant.parse(promised.path(which).asString());
  }

  String contact() {
    return data.path("session").path("contactSubject").asString("");
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
