package org.renkonto.notification;

import java.util.UUID;
import org.renkonto.platform.test.Contracts;
import org.renkonto.platform.test.KafkaProbe;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events about a seat in a group as appointment-service publishes them: the agreed samples. */
record Seats(UUID registrationId, String person) {

  private static final String TOPIC = "appointment.groups-v1";
  private static final JsonMapper JSON = new JsonMapper();

  /** A story of its own, so that stories do not see each other. */
  static Seats fresh() {
    var id = UUID.randomUUID();
    return new Seats(id, "person-" + id.toString().substring(0, 8));
  }

  /**
   * Something happens to the seat; returns the event's id.
   *
   * @param sequence number within the group
   * @param link number within the registration
   */
  String happens(String type, long sequence, int link) {
    var id = UUID.randomUUID().toString();
    again(type, sequence, link, id);
    return id;
  }

  /** The same event comes with the same id. */
  void again(String type, long sequence, int link, String id) {
    send(type, sequence, id, data(type, link));
  }

  /** A seat at once, not from the waiting list. */
  void confirmedAtOnce(long sequence) {
    var data = data("seat-confirmed.v1", 1).put("movedUp", false);
    send("seat-confirmed.v1", sequence, UUID.randomUUID().toString(), data);
  }

  /** The same in a group that may not be told. */
  void happensUntold(String type, long sequence, String visibility) {
    var data = data(type, 1);
    ((ObjectNode) data.get("meeting")).put("visibility", visibility);
    send(type, sequence, UUID.randomUUID().toString(), data);
  }

  /** The same for somebody whom staff registered and who cannot be told. */
  void happensToNobody(String type, long sequence) {
    var data = data(type, 1);
    ((ObjectNode) data.get("meeting")).remove("personSubject");
    send(type, sequence, UUID.randomUUID().toString(), data);
  }

  private void send(String type, long sequence, String id, ObjectNode data) {
    var group = new UUID(registrationId.getMostSignificantBits(), 1);
    KafkaProbe.send(TOPIC, group, "appointment." + type, data.toString(), id, sequence);
  }

  private ObjectNode data(String type, int link) {
    var data = (ObjectNode) JSON.readTree(Contracts.sample("appointment." + type));
    data.put("registrationId", registrationId.toString());
    if (data.has("link")) {
      data.put("link", link);
    }
    ((ObjectNode) data.get("meeting")).put("personSubject", person);
    return data;
  }
}
