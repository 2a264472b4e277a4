package org.renkonto.proof.prove.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two services say the same of an appointment and its translator. */
class InterpretedTest {

  private static final String START = "'start':'2026-12-08T13:00:00+01:00'";

  @Test
  void an_appointment_is_booked_when_its_translator_is_bound() {
    var bound =
        new Story().seeks("a", 1, 1, false).serves("r", 1, "translator-assigned.v1", "a", 1);
    var nobody = new Story().seeks("a", 1, 1, false);

    assertThat(apart(bound, "BOOKED")).isEmpty();
    assertThat(apart(bound, "TRANSLATOR_MISSING")).hasSize(1);
    assertThat(apart(bound, "CANCELLED")).hasSize(1);
    assertThat(apart(nobody, "BOOKED")).hasSize(1);
    assertThat(apart(nobody, "CANCELLED")).isEmpty();
  }

  @Test
  void a_translator_of_an_older_round_or_who_withdrew_does_not_count() {
    var older =
        new Story()
            .seeks("a", 1, 1, false)
            .serves("r", 1, "translator-assigned.v1", "a", 1)
            .seeks("a", 2, 2, false);
    var withdrew =
        new Story()
            .seeks("a", 1, 1, false)
            .serves("r", 1, "translator-assigned.v1", "a", 1)
            .serves("r", 2, "assignment-withdrawn.v1", "a", 1);

    assertThat(apart(older, "BOOKED")).hasSize(1);
    older.serves("r", 2, "session-moved.v1", "a", 2);
    assertThat(apart(older, "BOOKED")).isEmpty();
    assertThat(apart(withdrew, "BOOKED")).hasSize(1);
  }

  @Test
  void two_translators_for_one_appointment_are_found() {
    var two =
        new Story()
            .seeks("a", 1, 1, false)
            .serves("r", 1, "translator-assigned.v1", "a", 1)
            .serves("s", 1, "translator-assigned.v1", "a", 1);

    assertThat(apart(two, "BOOKED")).hasSize(1);
  }

  @Test
  void who_goes_on_without_a_translator_binds_none() {
    var without =
        new Story()
            .seeks("a", 1, 1, false)
            .agreed("a", 2, "appointment.translator-not-needed.v1", "p");

    assertThat(apart(without, "BOOKED")).isEmpty();
    without.serves("r", 1, "translator-assigned.v1", "a", 1);
    assertThat(apart(without, "BOOKED")).hasSize(1);
  }

  @Test
  void while_a_translator_is_sought_somebody_is_asked_and_nobody_is_for_nothing() {
    var story = new Story().seeks("a", 1, 1, false);
    var searching =
        Story.json(
            "{'institutionId':'i','language':'ckb','state':'SEARCHING','zone':'Europe/Brussels',"
                + "'start':'2026-12-08T13:00:00'}");

    assertThat(apart(story, "TRANSLATOR_SOUGHT", searching)).isEmpty();
    assertThat(apart(story, "TRANSLATOR_SOUGHT")).hasSize(1);
    assertThat(apart(story, "CANCELLED", searching)).hasSize(1);
  }

  @Test
  void a_time_is_kept_while_a_translator_is_sought() {
    var sought = new Story().seeks("a", 1, 1, false);
    var start = "'start':'2026-12-08T13:00:00+01:00'";
    var waits = List.of(Story.json("{'id':'a','state':'TRANSLATOR_SOUGHT',%s}".formatted(start)));
    var booked = List.of(Story.json("{'id':'a','state':'BOOKED',%s}".formatted(start)));

    assertThat(new Calendar(sought.history(), waits).different()).isEmpty();
    assertThat(new Calendar(sought.history(), booked).different()).hasSize(1);
    sought.agreed("a", 2, Effects.BOOKED, "t");
    assertThat(new Calendar(sought.history(), booked).different()).isEmpty();
    assertThat(new Calendar(sought.history(), waits).different()).hasSize(1);
  }

  @Test
  void the_time_of_one_who_waits_for_a_translator_is_promised_to_nobody_else() {
    var both = new Story().seeks("a", 1, 1, false).agreed("b", 1, Effects.BOOKED, "t");

    assertThat(new Sessions(both.history()).doubles()).hasSize(1);
  }

  @Test
  void person_and_office_are_told_of_the_search_for_a_translator() {
    var missing =
        """
        {"appointmentId":"a","contactSubject":"office","meeting":{"personSubject":"t"}}""";
    var type = "appointment.translator-missing.v1";

    assertThat(told(new Story().seeks("a", 1, 1, false)))
        .containsExactly(new Told("t", "appointment-translator-sought", "a"));
    assertThat(told(new Story().seeks("a", 1, 1, true)))
        .containsExactlyInAnyOrder(
            new Told("t", "appointment-translator-sought-again", "a"),
            new Told("office", "office-translator-sought-again", "a"));
    assertThat(told(new Story().says(History.APPOINTMENTS, "a", 1, type, missing)))
        .containsExactlyInAnyOrder(
            new Told("t", "appointment-translator-missing", "a"),
            new Told("office", "office-translator-missing", "a"));
    assertThat(told(new Story().serves("r", 1, "unmet.v1", "a", 1))).isEmpty();
    assertThat(told(new Story().happens("r", 1, "unmet.v1", "", 3, 0))).hasSize(1);
    assertThat(told(new Story().serves("r", 1, "session-moved.v1", "a", 1)))
        .containsExactlyInAnyOrder(
            new Told("t", "confirmed-translator", "r"),
            new Told("office", "confirmed-institution", "r"));
  }

  @Test
  void what_an_appointment_needs_is_numbered_by_itself() {
    var refused =
        new Story()
            .seeks("a", 1, 1, false)
            .says(History.REQUESTS, "a", 1, History.NOT_POSSIBLE, "{}");

    assertThat(refused.history().complaints()).isEmpty();
    assertThat(new States(refused.history(), List.of()).different()).isEmpty();
  }

  private static List<Told> told(Story story) {
    return story.history().all().flatMap(event -> Told.of(event).stream()).toList();
  }

  private static List<String> apart(Story story, String state, JsonNode... requests) {
    var appointment = Story.json("{'id':'a','state':'%s',%s}".formatted(state, START));
    var shown = Story.shown(List.of(requests), List.of(), List.of(appointment));
    return new Interpreted(story.history(), shown).apart();
  }
}
