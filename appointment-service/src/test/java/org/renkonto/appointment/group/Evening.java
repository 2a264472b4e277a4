package org.renkonto.appointment.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.appointment.booking.Door.STAFF;

import java.util.UUID;
import org.renkonto.appointment.booking.Door;
import org.renkonto.platform.test.Http.Answer;

/** An information evening in Jena, Thursday 10 December 2026, 17 to 19, spoken to over HTTP. */
record Evening(Door jena, UUID counsellor, UUID room, UUID id) {

  static final String START = "2026-12-10T17:00:00+01:00";
  static final String END = "2026-12-10T19:00:00+01:00";
  private static final String NEEDS = "\"COUNSELLOR\",\"ROOM\"";

  static Evening published(Door jena, int seats) {
    return published(jena, seats, "ANYONE", "NORMAL");
  }

  static Evening published(Door jena, int seats, String bookableBy, String visibility) {
    jena.hasReason("INFO_EVENING", bookableBy, NEEDS, visibility, 15, 2);
    var counsellor = jena.hasUnit("COUNSELLOR", "c-7", "de");
    var room = jena.hasUnit("ROOM", null, "de", 30);
    var answer = new Evening(jena, counsellor, room, counsellor).publish(START, END, seats);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return new Evening(jena, counsellor, room, Door.id(answer));
  }

  /** Another one of the same counsellor and room. */
  Answer publish(String start, String end, int seats) {
    return publish(STAFF, start, end, seats);
  }

  Answer publish(String token, String start, String end, int seats) {
    return jena.post(
        "groups",
        token,
        """
        {"officeId":"%s","reason":"INFO_EVENING","units":["%s","%s"],"start":"%s","end":"%s",
         "mode":"OFFICE","languages":["de"],"seats":%d,
         "registrationUntil":"2026-12-09T12:00:00+01:00"}"""
            .formatted(jena.office(), counsellor, room, start, end, seats));
  }

  Evening at(Door other) {
    return new Evening(other, counsellor, room, id);
  }

  Answer registers(String token) {
    return jena.post("groups/" + id + "/registrations", token, null);
  }

  Answer registers(String token, String subject) {
    var form = "{\"personSubject\":\"%s\",\"consent\":true}".formatted(subject);
    return jena.post("groups/" + id + "/registrations", token, form);
  }

  Answer cannotCome(String token, UUID registration) {
    return jena.post(path(registration) + "/cannot-come", token, null);
  }

  Answer attendance(UUID registration, String seen) {
    return jena.post(
        path(registration) + "/attendance", STAFF, "{\"seen\":\"%s\"}".formatted(seen));
  }

  Answer seen(String token) {
    return jena.get("groups/" + id, token);
  }

  private String path(UUID registration) {
    return "groups/" + id + "/registrations/" + registration;
  }
}
