package org.renkonto.proof.prove.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.renkonto.proof.prove.stage.Stage;

/**
 * An event that nobody should have written.
 *
 * @param type absent where it has none
 * @param named whether it has an id
 * @param data absent for a record without data
 * @param parkedBy the services that react to the type, and so must park it
 */
public record Poison(
    String what,
    String topic,
    @Nullable String type,
    boolean named,
    @Nullable String data,
    Set<String> parkedBy) {

  private static final String REQUESTS = "translation.requests-v1";
  private static final String CANCELLED = "translation.cancelled.v1";
  private static final String APPOINTMENTS = "appointment.appointments-v1";
  private static final String SOUGHT = "appointment.translator-sought.v1";
  private static final Set<String> BOTH = Set.of(Stage.TRANSLATION, Stage.NOTIFICATION);
  private static final Set<String> ALL_THREE =
      Set.of(Stage.TRANSLATION, Stage.NOTIFICATION, Stage.APPOINTMENT);
  private static final Set<String> NOTIFICATION = Set.of(Stage.NOTIFICATION);
  private static final String MARK = "poison";
  private static final int LARGE = 1_000_000;

  static final List<Poison> ALL =
      List.of(
          new Poison("no JSON", REQUESTS, CANCELLED, true, "{\"requestId\":", ALL_THREE),
          new Poison("no id", REQUESTS, CANCELLED, false, "{}", ALL_THREE),
          new Poison("an unknown type", REQUESTS, "translation.unheard-of.v9", true, "{", Set.of()),
          new Poison("no data", REQUESTS, "translation.confirmed.v1", true, null, NOTIFICATION),
          new Poison("a list", REQUESTS, "translation.offer-refused.v1", true, "[1]", BOTH),
          new Poison("no type", REQUESTS, null, true, "{}", Set.of()),
          new Poison("oversized", REQUESTS, CANCELLED, true, "x".repeat(LARGE), ALL_THREE),
          new Poison(
              "a wrong field", REQUESTS, CANCELLED, true, "{\"requestId\":\"of no one\"}", BOTH),
          new Poison(
              "for no appointment",
              REQUESTS,
              "translation.not-possible.v1",
              true,
              "{\"appointment\":{\"id\":\"of no one\"}}",
              Set.of(Stage.APPOINTMENT)),
          new Poison("no JSON", APPOINTMENTS, SOUGHT, true, "{\"appointmentId\":", BOTH),
          new Poison(
              "no JSON",
              "translation.institutions-v1",
              "translation.institution-approved.v1",
              true,
              "\u0000\u0001",
              NOTIFICATION));

  /** Which of them this record is; empty where it is none. */
  public static Optional<Poison> in(ConsumerRecord<byte[], byte[]> record) {
    var mark = record.headers().lastHeader(MARK);
    return mark == null
        ? Optional.empty()
        : Optional.of(ALL.get(Integer.parseInt(new String(mark.value(), UTF_8))));
  }

  ProducerRecord<byte[], byte[]> record(SplittableRandom random) {
    var key = new UUID(random.nextLong(), random.nextLong()).toString();
    var record =
        new ProducerRecord<>(
            topic, key.getBytes(UTF_8), data == null ? null : data.getBytes(UTF_8));
    header(record, "ce_type", type);
    header(record, "ce_id", named ? "poison-" + key : null);
    header(record, "ce_subject", key);
    header(record, MARK, String.valueOf(ALL.indexOf(this)));
    return record;
  }

  private static void header(ProducerRecord<?, ?> record, String name, @Nullable String value) {
    if (value != null) {
      record.headers().add(name, value.getBytes(UTF_8));
    }
  }
}
