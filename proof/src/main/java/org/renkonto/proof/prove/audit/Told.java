package org.renkonto.proof.prove.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Who must be told what about an event: the contract between the services as an office reads it.
 *
 * @param kind as the inbox calls it
 * @param about the request or the appointment
 */
record Told(String subject, String kind, String about) {

  static List<Told> of(Event e) {
    return switch (e.topic()) {
      case History.APPOINTMENTS -> ofAppointment(e);
      case History.INSTITUTIONS -> ofInstitution(e);
      default -> ofRequest(e);
    };
  }

  /** Dispatchers register it, and then it may ask. */
  private static List<Told> ofInstitution(Event e) {
    return e.is("institution-registered.v1")
        ? List.of(new Told(e.text("contactSubject"), "institution-approved", ""))
        : List.of();
  }

  /** The person, where the event names one, and the office where it has to do something. */
  private static List<Told> ofAppointment(Event e) {
    var about = e.text("appointmentId");
    var told = new ArrayList<Told>();
    var person = e.data().path("meeting").path("personSubject").asString("");
    if (!person.isEmpty() && !kind(e).isEmpty()) {
      told.add(new Told(person, kind(e), about));
    }
    if (e.is("appointment.translator-missing.v1")) {
      told.add(new Told(e.text("contactSubject"), "office-translator-missing", about));
    } else if (e.is(Effects.SOUGHT) && isAgain(e)) {
      var office = e.data().path("need").path("contactSubject").asString();
      told.add(new Told(office, "office-translator-sought-again", about));
    }
    return told;
  }

  /** What a person is told of an appointment; empty where that is nothing. */
  private static String kind(Event e) {
    return switch (e.type()) {
      case "appointment.held.v1" -> "appointment-held";
      case Effects.BOOKED -> "appointment-booked";
      case Effects.MOVED -> "appointment-moved";
      case "appointment.cancelled.v1" -> "appointment-cancelled";
      case Effects.SOUGHT -> "appointment-translator-sought" + (isAgain(e) ? "-again" : "");
      case "appointment.translator-missing.v1" -> "appointment-translator-missing";
      default -> "";
    };
  }

  private static boolean isAgain(Event e) {
    return e.data().path("again").asBoolean();
  }

  private static List<Told> ofRequest(Event e) {
    var translator = e.text("translatorSubject");
    var told = new ArrayList<Told>();
    switch (e.type()) {
      case "requested.v1" ->
          add(
              told,
              e,
              e.contact(),
              "request-received"
                  + (e.data().path("needsApproval").asBoolean() ? "-for-approval" : ""));
      case "approved.v1" -> add(told, e, e.contact(), "request-approved");
      case "rejected.v1" -> add(told, e, e.contact(), "request-rejected");
      case "offer-made.v1", "offer-refused.v1", "offer-expired.v1" ->
          add(told, e, translator, e.type().replace(".v1", ""));
      case "offer-closed.v1" ->
          add(
              told,
              e,
              translator,
              e.text("reason").equals("CANCELLED") ? "offer-cancelled" : "offer-filled");
      case "translator-assigned.v1" -> assigned(told, e, translator);
      case "session-moved.v1" -> {
        if (e.text("objectionUntil").isEmpty()) {
          confirmed(told, e, translator);
        }
        assigned(told, e, translator);
      }
      case "confirmed.v1" -> confirmed(told, e, translator);
      case "assignment-withdrawn.v1" -> {
        add(told, e, e.contact(), "search-goes-on");
        add(
            told,
            e,
            translator,
            e.text("cause").equals("OBJECTED") ? "objection-noted" : "withdrawal-noted");
      }
      case "unmet.v1" -> {
        if (!e.data().has("appointment")) { // else the office hears of it by its appointment
          add(told, e, e.contact(), "unmet");
        }
      }
      case "cancelled.v1" -> {
        add(told, e, e.contact(), "cancelled-institution");
        add(told, e, translator, "cancelled-translator");
      }
      case "session-reported.v1" -> reported(told, e, translator);
      case "completed.v1" -> {
        add(told, e, e.contact(), "completed");
        add(told, e, translator, "completed");
      }
      default -> {
        // nobody is told
      }
    }
    return told;
  }

  private static void assigned(List<Told> told, Event e, String translator) {
    if (!e.text("objectionUntil").isEmpty()) {
      add(told, e, translator, "assigned");
      add(told, e, e.contact(), "translator-found");
    }
  }

  private static void confirmed(List<Told> told, Event e, String translator) {
    add(told, e, e.contact(), "confirmed-institution");
    add(told, e, translator, "confirmed-translator");
  }

  private static void reported(List<Told> told, Event e, String translator) {
    if (e.text("by").equals("TRANSLATOR")) {
      add(told, e, e.contact(), "report-to-attest");
    } else {
      add(told, e, translator, "report-to-check");
    }
  }

  private static void add(List<Told> told, Event e, String subject, String kind) {
    if (!subject.isEmpty()) {
      told.add(new Told(subject, kind, e.text("requestId")));
    }
  }
}
