package org.renkonto.notification;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.renkonto.platform.test.Contracts;
import org.renkonto.platform.test.KafkaProbe;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as appointment-service publishes them: the agreed samples with a person of the story. */
record Agreements(UUID appointmentId, String person) {

  private static final String TOPIC = "appointment.appointments-v1";
  private static final JsonMapper JSON = new JsonMapper();

  /** A story of its own, so that stories do not see each other. */
  static Agreements fresh() {
    var id = UUID.randomUUID();
    return new Agreements(id, "person-" + id.toString().substring(0, 8));
  }

  /** Something happens to the appointment that starts then; returns the event's id. */
  String happens(String type, long sequence, String start) {
    var id = UUID.randomUUID().toString();
    again(type, sequence, start, id);
    return id;
  }

  /** The same event comes with the same id. */
  void again(String type, long sequence, String start, String id) {
    send(type, sequence, id, data(type, start));
  }

  /** The same, in which something is otherwise. */
  String happens(String type, long sequence, String start, Consumer<ObjectNode> otherwise) {
    var id = UUID.randomUUID().toString();
    var data = data(type, start);
    otherwise.accept(data);
    send(type, sequence, id, data);
    return id;
  }

  /** The contact of the office of this story. */
  String office() {
    return "office-of-" + person;
  }

  /** The same for an appointment that may not be told. */
  void happensUntold(String type, long sequence, String start, String visibility) {
    var data = data(type, start);
    ((ObjectNode) data.get("meeting")).put("visibility", visibility).remove("personSubject");
    send(type, sequence, UUID.randomUUID().toString(), data);
  }

  private void send(String type, long sequence, String id, ObjectNode data) {
    KafkaProbe.send(TOPIC, appointmentId, "appointment." + type, data.toString(), id, sequence);
  }

  private ObjectNode data(String type, String start) {
    var data = (ObjectNode) JSON.readTree(Contracts.sample("appointment." + type));
    data.put("appointmentId", appointmentId.toString());
    if (data.has("by")) {
      data.put("by", "PERSON").remove("cause");
    }
    if (data.has("contactSubject")) {
      data.put("contactSubject", office());
    }
    if (data.has("need")) {
      ((ObjectNode) data.get("need")).put("contactSubject", office());
    }
    var end = Instant.parse(start).plusSeconds(1800);
    ((ObjectNode) data.get("meeting"))
        .put("personSubject", person)
        .put("start", start)
        .put("end", end.toString());
    return data;
  }
}
