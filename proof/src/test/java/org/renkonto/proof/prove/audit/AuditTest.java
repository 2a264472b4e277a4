package org.renkonto.proof.prove.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.renkonto.proof.prove.stage.Letters.Letter;
import tools.jackson.databind.JsonNode;

/** The auditor sees what is wrong; what it cannot see it cannot prove. */
class AuditTest {

  @Test
  void a_repeated_event_is_no_fault_and_a_missing_number_is() {
    var whole = new Story().happens("r", 1, "requested.v1", "", 3, 0).repeated();
    var gap = new Story().happens("r", 1, "requested.v1", "", 3, 0).happens("r", 3, "x", "", 3, 1);
    var turned = new Story().happens("r", 2, "x", "", 3, 1).happens("r", 1, "y", "", 3, 0);

    assertThat(whole.history().complaints()).isEmpty();
    assertThat(gap.history().complaints()).hasSize(1);
    assertThat(turned.history().complaints()).hasSize(1);
  }

  @Test
  void a_translator_in_two_sessions_at_once_is_found_though_one_was_given_back_later() {
    var story =
        new Story()
            .happens("r1", 1, "translator-assigned.v1", "t", 3, 0)
            .happens("r2", 1, "translator-assigned.v1", "t", 3, 5)
            .happens("r1", 2, "assignment-withdrawn.v1", "t", 3, 9);

    assertThat(new Sessions(story.history()).doubles()).hasSize(1);
  }

  @Test
  void a_time_that_was_given_back_before_may_be_promised_again() {
    var story =
        new Story()
            .happens("r1", 1, "translator-assigned.v1", "t", 3, 0)
            .happens("r1", 2, "cancelled.v1", "t", 3, 4)
            .happens("r2", 1, "translator-assigned.v1", "t", 3, 5)
            .happens("r3", 1, "translator-assigned.v1", "t", 4, 6);

    assertThat(new Sessions(story.history()).doubles()).isEmpty();
  }

  @Test
  void two_translators_for_one_session_are_found() {
    var story =
        new Story()
            .happens("r", 1, "translator-assigned.v1", "t1", 3, 0)
            .happens("r", 2, "translator-assigned.v1", "t2", 3, 0);

    assertThat(new Sessions(story.history()).doubles()).hasSize(1);
  }

  @Test
  void a_request_that_shows_another_state_than_was_published_is_found() {
    var story =
        new Story()
            .happens("r", 1, "requested.v1", "", 3, 0)
            .happens("r", 2, "translator-assigned.v1", "t", 3, 1)
            .happens("r", 3, "confirmed.v1", "t", 3, 1);
    var same = shown("{'id':'r','state':'CONFIRMED','assignment':{'translatorId':'t'}}");
    var other = shown("{'id':'r','state':'CONFIRMED','assignment':{'translatorId':'u'}}");

    assertThat(new States(story.history(), same).different()).isEmpty();
    assertThat(new States(story.history(), other).different()).hasSize(1);
    assertThat(new States(story.history(), List.of()).different()).hasSize(1);
  }

  @Test
  void a_deadline_that_has_passed_and_a_request_without_one_are_found() {
    var late = shown("{'id':'r','state':'SEARCHING','waitsUntil':'2020-01-01T00:00:00Z'}");
    var stuck = shown("{'id':'r','state':'SEARCHING'}");
    var none = new Story().history();

    assertThat(new States(none, late).late()).hasSize(1);
    assertThat(new States(none, late).stuck()).isEmpty();
    assertThat(new States(none, stuck).stuck()).hasSize(1);
  }

  @Test
  void a_message_that_is_missing_or_there_twice_is_found() {
    var history = new Story().happens("r", 1, "offer-refused.v1", "t", 3, 0).history();
    var told = "{'id':'n','kind':'offer-refused','requestId':'r','mail':'NONE'}";

    assertThat(messages(history, List.of(told)).notOnce()).isEmpty();
    assertThat(messages(history, List.of()).notOnce()).hasSize(1);
    assertThat(messages(history, List.of(told, told)).notOnce()).hasSize(1);
    assertThat(messages(new Story().history(), List.of(told)).notOnce()).hasSize(1);
  }

  @Test
  void a_mail_that_did_not_come_or_came_for_nothing_or_to_another_is_found() {
    var sent = "{'id':'n','kind':'offer-filled','mail':'SENT'}";
    var history = new Story().history();

    assertThat(messages(history, List.of(sent), "t").mailedWrongly()).isEmpty();
    assertThat(messages(history, List.of(sent)).mailedWrongly()).hasSize(1);
    assertThat(messages(history, List.of(), "t").mailedWrongly()).hasSize(1);
    assertThat(messages(history, List.of(sent), "u").mailedWrongly()).hasSize(1);
  }

  @Test
  void a_person_is_told_of_an_appointment_and_reminded_of_it_twice_at_most() {
    var history = new Story().agreed("a", 1, "appointment.booked.v1", "t").history();
    var told = "{'id':'n','kind':'appointment-booked','appointmentId':'a','mail':'SENT'}";
    var reminded = told.replace("booked", "reminder");

    assertThat(messages(history, List.of(told, reminded, reminded)).notOnce()).isEmpty();
    assertThat(messages(history, List.of(reminded)).notOnce()).hasSize(1);
    assertThat(messages(history, List.of(told, reminded, reminded, reminded)).notOnce()).hasSize(1);
    assertThat(messages(new Story().history(), List.of(reminded)).notOnce()).hasSize(1);
  }

  @Test
  void an_appointment_that_is_kept_otherwise_than_was_published_is_found() {
    var booked = new Story().agreed("a", 1, "appointment.booked.v1", "t").history();
    var same = shown("{'id':'a','state':'BOOKED','start':'2026-12-08T13:00:00+01:00'}");
    var later = shown("{'id':'a','state':'BOOKED','start':'2026-12-08T13:15:00+01:00'}");
    var gone = shown("{'id':'a','state':'CANCELLED','start':'2026-12-08T13:00:00+01:00'}");

    assertThat(new Calendar(booked, same).different()).isEmpty();
    assertThat(new Calendar(booked, later).different()).hasSize(1);
    assertThat(new Calendar(booked, gone).different()).hasSize(1);
    assertThat(new Calendar(booked, List.of()).different()).hasSize(1);
    assertThat(new Calendar(new Story().history(), same).different()).hasSize(1);
  }

  @Test
  void only_a_mail_that_a_later_change_overtook_may_stay_away() {
    var booked = new Story().agreed("a", 1, "appointment.booked.v1", "t");
    var parked = "{'id':'n','kind':'appointment-booked','appointmentId':'a','mail':'PARKED'}";
    var gone = parked.replace("appointment-booked", "appointment-cancelled");

    assertThat(messages(booked.history(), List.of(parked)).mailedWrongly()).hasSize(1);
    booked.agreed("a", 2, "appointment.cancelled.v1", "t");
    assertThat(messages(booked.history(), List.of(parked)).mailedWrongly()).isEmpty();
    assertThat(messages(booked.history(), List.of(gone)).mailedWrongly()).hasSize(1);
  }

  @Test
  void only_who_has_refused_an_offer_is_told_without_a_mail() {
    var refused = "{'id':'n','kind':'offer-refused','requestId':'r','mail':'NONE'}";
    var booked = "{'id':'n','kind':'appointment-booked','appointmentId':'a','mail':'NONE'}";
    var history = new Story().history();

    assertThat(messages(history, List.of(refused)).mailedWrongly()).isEmpty();
    assertThat(messages(history, List.of(booked)).mailedWrongly()).hasSize(1);
    assertThat(messages(history, List.of(refused), "t").mailedWrongly()).hasSize(1);
  }

  @Test
  void what_is_shown_of_a_closing_is_what_was_published() {
    var reported = new Story().happens("r", 1, "session-reported.v1", "t", 3, 0);
    var open = shown("{'id':'o-r','closing':{'state':'OPEN'}}");
    var said = shown("{'id':'o-r','closing':{'state':'REPORTED','byTranslator':{}}}");
    var closed = shown("{'id':'o-r','closing':{'byTranslator':{},'approval':'ATTESTED'}}");

    assertThat(new Closings(reported.history(), said).different()).isEmpty();
    assertThat(new Closings(reported.history(), open).different()).hasSize(1);
    assertThat(new Closings(reported.history(), List.of()).different()).hasSize(1);
    assertThat(new Closings(reported.history(), closed).different()).hasSize(1);
    assertThat(new Closings(new Story().history(), open).different()).isEmpty();
    assertThat(new Closings(new Story().history(), said).different()).hasSize(1);
    reported.closed("r", 2, "ATTESTED");
    assertThat(new Closings(reported.history(), closed).different()).isEmpty();
    assertThat(new Closings(reported.history(), said).different()).hasSize(1);
  }

  @Test
  void an_institution_that_is_registered_is_told_once_that_it_may_ask() {
    var registered =
        new Story()
            .says(
                History.INSTITUTIONS,
                "i",
                1,
                "institution-registered.v1",
                "{\"contactSubject\":\"t\"}");
    var told = "{'id':'n','kind':'institution-approved','mail':'SENT'}";

    assertThat(messages(registered.history(), List.of(told)).notOnce()).isEmpty();
    assertThat(messages(registered.history(), List.of()).notOnce()).hasSize(1);
    assertThat(messages(new Story().history(), List.of(told)).notOnce()).hasSize(1);
  }

  private static Messages messages(History history, List<String> inbox, String... mailedTo) {
    var letters = List.of(mailedTo).stream().map(to -> new Letter(to + "@x", "n@localhost"));
    return new Messages(
        history, Map.of("t", inbox.stream().map(AuditTest::json).toList()), letters.toList());
  }

  private static List<JsonNode> shown(String request) {
    return List.of(json(request));
  }

  private static JsonNode json(String text) {
    return Story.json(text);
  }
}
