package org.renkonto.proof.prove.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.renkonto.proof.prove.load.Kind;
import tools.jackson.databind.JsonNode;

/** What people were answered, against what there is. */
class CommandsTest {

  private static final String WITH_TRANSLATOR = "{'translatorNeeded':true}";
  private static final String STATEMENT =
      "{'start':'2026-12-01T13:00:00','end':'2026-12-01T13:00:02','outcome':'HELD'}";
  private static final String STATED =
      "{'start':'2026-12-01T12:00:00Z','end':'2026-12-01T12:00:02Z','outcome':'HELD'}";

  @ParameterizedTest
  @EnumSource(Kind.class)
  void a_command_of_each_kind_that_was_done_and_left_nothing_is_found(Kind kind) {
    var done = new Journal().done(kind, "r");

    assertThat(lost(new Story(), done, Story.shown())).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"APPROVE", "CANCEL", "ACCEPT", "REFUSE", "CONFIRM", "WITHDRAW", "REPORT", "SETTLE"})
  void a_command_that_was_done_twice_is_found(Kind kind) {
    var effect = Effects.EFFECTS.get(kind);
    var about = effect.field().equals("requestId") ? "r" : "o-r";
    var once = new Story().happens("r", 1, effect.type(), "t", 3, 0);
    var done = new Journal().done(kind, about);

    assertThat(new Effects(once.history(), done.deeds()).lost()).isEmpty();
    once.happens("r", 2, effect.type(), "t", 3, 1);
    assertThat(new Effects(once.history(), done.deeds()).lost()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"APPROVE", "REJECT", "CANCEL", "REFUSE", "WITHDRAW", "REPORT", "ACCEPT"})
  void an_event_without_its_command_is_found_and_so_is_one_whose_command_was_refused(Kind kind) {
    var effect = Effects.EFFECTS.get(kind);
    var about = effect.field().equals("requestId") ? "r" : "o-r";
    var history = new Story().happens("r", 1, effect.type(), "t", 3, 0).history();
    var done = new Journal().done(kind, about).deeds();
    var refused = new Journal().refused(kind, about).deeds();

    assertThat(new Unasked(history, done).events()).isEmpty();
    assertThat(new Unasked(history, List.of()).events()).hasSize(1);
    assertThat(new Effects(history, done).refusedAndDone()).isEmpty();
    assertThat(new Effects(history, refused).refusedAndDone()).hasSize(1);
  }

  @Test
  void a_booking_with_a_translator_begins_a_search_and_one_without_is_booked() {
    var plain = new Journal().done(Kind.BOOK, "a").deeds();
    var seeking = new Journal().done(Kind.BOOK, "a", WITH_TRANSLATOR).deeds();
    var booked = new Story().agreed("a", 1, Effects.BOOKED, "p").history();
    var sought = new Story().seeks("a", 1, 1, false).history();

    assertThat(new Effects(booked, plain).lost()).isEmpty();
    assertThat(new Effects(booked, seeking).lost()).hasSize(1);
    assertThat(new Effects(sought, seeking).lost()).isEmpty();
    assertThat(new Effects(sought, plain).lost()).hasSize(1);
    assertThat(new Unasked(sought, seeking).events()).isEmpty();
    assertThat(new Unasked(sought, plain).events()).hasSize(1);
  }

  @Test
  void the_same_translator_sought_again_is_no_second_booking() {
    var again = new Story().seeks("a", 1, 1, false).seeks("a", 2, 1, true).seeks("a", 3, 2, false);
    var twice = new Story().seeks("a", 1, 1, false).seeks("a", 2, 1, false);
    var seeking = new Journal().done(Kind.BOOK, "a", WITH_TRANSLATOR).deeds();

    assertThat(new Effects(again.history(), seeking).lost()).isEmpty();
    assertThat(new Effects(twice.history(), seeking).lost()).hasSize(1);
  }

  @Test
  void a_request_that_neither_anybody_nor_an_appointment_asked_for_is_found() {
    var forAppointment =
        new Story().seeks("a", 1, 1, false).happens("r", 1, "requested.v1", "", 8, 0);
    var seeking = new Journal().done(Kind.BOOK, "a", WITH_TRANSLATOR).deeds();
    var other = new Story().seeks("a", 1, 1, false).happens("r", 1, "requested.v1", "", 9, 0);

    assertThat(new Unasked(forAppointment.history(), seeking).events()).isEmpty();
    assertThat(new Unasked(other.history(), seeking).events()).hasSize(1);
  }

  @Test
  void a_move_that_was_refused_or_is_there_twice_is_found() {
    var moved = new Story().agreed("a", 1, Effects.MOVED, "p");
    var once = new Journal().done(Kind.MOVE, "a").deeds();
    var refused = new Journal().refused(Kind.MOVE, "a").deeds();

    assertThat(new Unasked(moved.history(), once).events()).isEmpty();
    assertThat(new Unasked(moved.history(), refused).events()).hasSize(1);
    moved.agreed("a", 2, Effects.MOVED, "p");
    assertThat(new Unasked(moved.history(), once).events()).hasSize(2);
    assertThat(new Effects(moved.history(), once).lost()).hasSize(1);
  }

  @Test
  void a_session_that_was_closed_by_nobody_is_found() {
    var attested = new Story().closed("r", 1, "ATTESTED").history();
    var settled = new Story().closed("r", 1, "SETTLED").history();
    var silence = new Story().closed("r", 1, "SILENCE").history();
    var agreed = new Journal().done(Kind.ATTEST, "o-r", "{'agrees':true}").deeds();

    assertThat(new Unasked(attested, agreed).events()).isEmpty();
    assertThat(new Effects(attested, agreed).lost()).isEmpty();
    assertThat(new Unasked(attested, List.of()).events()).hasSize(1);
    assertThat(new Unasked(settled, agreed).events()).hasSize(1);
    assertThat(new Unasked(silence, List.of()).events()).isEmpty();
  }

  @Test
  void what_a_side_said_of_a_session_shows_as_it_was_said() {
    var reported = new Journal().done(Kind.REPORT, "o", STATEMENT);
    var attested = new Journal().done(Kind.ATTEST, "o", STATEMENT.replace("{", "{'agrees':false,"));
    var agreed = new Journal().done(Kind.ATTEST, "o", "{'agrees':true}");
    var settled = new Journal().done(Kind.SETTLE, "o", STATEMENT);

    assertThat(traces(reported, "'byTranslator':" + STATED)).isEmpty();
    assertThat(traces(reported, "'byInstitution':" + STATED)).hasSize(1);
    assertThat(traces(reported, "'byTranslator':" + STATED.replace("02Z", "03Z"))).hasSize(1);
    assertThat(traces(attested, "'byInstitution':" + STATED)).isEmpty();
    assertThat(traces(attested, "'byTranslator':" + STATED)).hasSize(1);
    assertThat(traces(agreed, "'approval':'ATTESTED','byInstitution':" + STATED)).isEmpty();
    assertThat(traces(agreed, "'approval':'SILENCE','byInstitution':" + STATED)).hasSize(1);
    assertThat(traces(settled, "'approval':'SETTLED','approved':" + STATED)).isEmpty();
    assertThat(traces(settled, "'approval':'ATTESTED','approved':" + STATED)).hasSize(1);
  }

  @Test
  void a_time_that_is_kept_a_contact_and_an_office_show_as_they_were_given() {
    var held = new Journal().done(Kind.HOLD, "a");
    var contact = new Journal().done(Kind.CONTACT, "p");
    var office = new Journal().done(Kind.LAY_OUT, "offices/x/reasons/ADVICE");
    var kept = Story.json("{'id':'a','start':'2026-12-08T12:00:00Z'}");
    var other = Story.json("{'id':'a','start':'2026-12-08T12:15:00Z'}");
    var address = Story.json("{'address':'a@x','language':'de','channels':['MAIL']}");
    var wrong = Story.json("{'address':'b@x','language':'de','channels':['MAIL']}");

    assertThat(new Traces(held.deeds(), appointments(kept)).lost()).isEmpty();
    assertThat(new Traces(held.deeds(), appointments(other)).lost()).hasSize(1);
    assertThat(new Traces(contact.deeds(), contacts(address)).lost()).isEmpty();
    assertThat(new Traces(contact.deeds(), contacts(wrong)).lost()).hasSize(1);
    assertThat(new Traces(office.deeds(), laidOut("ADVICE")).lost()).isEmpty();
    assertThat(new Traces(office.deeds(), laidOut("x")).lost()).hasSize(1);
  }

  private static List<String> traces(Journal journal, String closing) {
    var assignment =
        Story.json("{'id':'o','zone':'Europe/Brussels','closing':{%s}}".formatted(closing));
    return new Traces(journal.deeds(), Story.shown(List.of(), List.of(assignment), List.of()))
        .lost();
  }

  private static Shown appointments(JsonNode appointment) {
    return Story.shown(List.of(), List.of(), List.of(appointment));
  }

  private static Shown contacts(JsonNode contact) {
    return new Shown(List.of(), List.of(), List.of(), Set.of(), Map.of("p", contact), Map.of());
  }

  private static Shown laidOut(String what) {
    return new Shown(List.of(), List.of(), List.of(), Set.of(what), Map.of(), Map.of());
  }

  private static List<String> lost(Story story, Journal journal, Shown shown) {
    var lost = new ArrayList<>(new Effects(story.history(), journal.deeds()).lost());
    lost.addAll(new Traces(journal.deeds(), shown).lost());
    return lost;
  }
}
