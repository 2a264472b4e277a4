package org.renkonto.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.test.Contracts;
import org.renkonto.platform.test.KafkaProbe;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as translation-service publishes them: the agreed samples with people of the story. */
record Happenings(
    UUID requestId, String institution, String translator, @Nullable UUID forAppointment) {

  private static final String TOPIC = "translation.requests-v1";
  private static final JsonMapper JSON = new JsonMapper();

  /** A story of its own, so that stories do not see each other. */
  static Happenings fresh() {
    var id = UUID.randomUUID();
    var tag = id.toString().substring(0, 8);
    return new Happenings(id, "institution-" + tag, "translator-" + tag, null);
  }

  /** The request is for this appointment. */
  Happenings of(Agreements agreement) {
    return new Happenings(requestId, agreement.office(), translator, agreement.appointmentId());
  }

  /** Something happens; returns the event's id. */
  String happens(String type, long sequence) {
    var id = UUID.randomUUID().toString();
    again(type, sequence, id);
    return id;
  }

  /** The same event comes with the same id. */
  void again(String type, long sequence, String id) {
    KafkaProbe.send(TOPIC, requestId, "translation." + type, data(type), id, sequence);
  }

  private String data(String type) {
    var data = (ObjectNode) JSON.readTree(Contracts.sample("translation." + type));
    data.put("requestId", requestId.toString());
    if (forAppointment == null) {
      data.remove("appointment");
    } else {
      data.putObject("appointment").put("id", forAppointment.toString()).put("round", 1);
    }
    if (data.has("translatorSubject")) {
      data.put("translatorSubject", translator);
    }
    if (data.get("session") instanceof ObjectNode session) {
      session.put("contactSubject", institution);
    }
    return data.toString();
  }
}
