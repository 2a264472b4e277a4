package org.renkonto.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.renkonto.notification.link.LinkSettings;
import org.renkonto.notification.link.Links;

class TextsTest {

  static final Session SESSION =
      new Session(
          "ar",
          "apc",
          "de",
          "HEALTH",
          "ON_SITE",
          Instant.parse("2026-12-03T08:30:00Z"),
          Instant.parse("2026-12-03T09:30:00Z"),
          ZoneId.of("Europe/Brussels"),
          "4700",
          "Eupen");

  private static final Links LINKS =
      new Links(
          new LinkSettings(
              "a-key-for-tests-and-for-nothing-else", URI.create("http://localhost:8080")));
  private static final Appointment APPOINTMENT =
      new Appointment(
          UUID.fromString("40000000-0000-4000-8000-000000000001"),
          1,
          Instant.parse("2026-12-08T08:00:00Z"),
          Instant.parse("2026-12-08T08:30:00Z"),
          ZoneId.of("Europe/Berlin"),
          "OFFICE",
          Instant.parse("2026-12-07T08:00:00Z"));

  private final Texts texts = new Texts(LINKS);

  @ParameterizedTest
  @EnumSource(MessageLanguage.class)
  void every_message_can_be_worded_without_a_gap(MessageLanguage language) {
    for (var template : Template.values()) {
      var about = template.tellsLink() || template == Template.APPOINTMENT_CANCELLED;
      var words = texts.word(template, about ? ofAppointment() : facts(), language);
      assertThat(List.of(words.title(), words.text()))
          .as(template.key())
          .noneMatch(text -> text.isBlank() || text.contains("{") || text.contains("null"));
    }
  }

  @Test
  void times_are_those_of_the_sessions_zone() {
    var words = texts.word(Template.OFFER_MADE, facts(), MessageLanguage.DE);

    assertThat(words.rows())
        .contains(
            new Wording.Row("Datum", "Donnerstag, 3. Dezember 2026"),
            new Wording.Row("Uhrzeit", "09:30–10:30 Uhr"),
            new Wording.Row("Dauer", "60 Minuten"),
            new Wording.Row("Frist", "Mittwoch, 2. Dezember 2026, 15:00 Uhr"));
    assertThat(words.title())
        .isEqualTo("Neue Anfrage an Sie: Arabisch, Donnerstag, 3. Dezember 2026");
  }

  @Test
  void an_offer_says_what_rule_R11_allows_and_no_more() {
    var facts = Facts.of(SESSION).until(Instant.parse("2026-12-02T14:00:00Z"));
    var words = texts.word(Template.OFFER_MADE, facts, MessageLanguage.EN);

    assertThat(words.rows())
        .containsExactly(
            new Wording.Row("Languages", "Arabic (Levantine Arabic) – German"),
            new Wording.Row("Date", "Thursday, 3 December 2026"),
            new Wording.Row("Time", "09:30 to 10:30"),
            new Wording.Row("Length", "60 minutes"),
            new Wording.Row("How", "On site"),
            new Wording.Row("Place", "4700 Eupen"),
            new Wording.Row("Field", "Health"),
            new Wording.Row("Deadline", "Wednesday, 2 December 2026, 15:00"));
  }

  @Test
  void only_a_confirmation_says_that_it_is_one() {
    var acknowledged =
        List.of(
            Template.REQUEST_RECEIVED,
            Template.REQUEST_RECEIVED_FOR_APPROVAL,
            Template.REQUEST_APPROVED,
            Template.TRANSLATOR_FOUND,
            Template.APPOINTMENT_TRANSLATOR_SOUGHT);
    for (var template : acknowledged) {
      assertThat(texts.word(template, facts(), MessageLanguage.DE).text())
          .contains("noch keine Bestätigung");
    }
    assertThat(texts.word(Template.CONFIRMED_INSTITUTION, facts(), MessageLanguage.DE).text())
        .startsWith("Ihr Termin ist bestätigt");
  }

  @Test
  void a_code_that_is_not_known_yet_has_words_too() {
    var facts = Facts.of(SESSION).code("cause", "SOLAR_ECLIPSE");

    assertThat(texts.word(Template.UNMET, facts, MessageLanguage.FR).text())
        .contains("Le service peut vous en donner la raison.");
  }

  @Test
  void a_language_has_a_name_whichever_code_it_comes_with() {
    var in = MessageLanguage.DE.locale();
    assertThat(texts.languageName("ara", in)).isEqualTo("Arabisch");
    assertThat(texts.languageName("kmr", in)).isEqualTo("Kurdisch (Kurmandschi)");
    assertThat(texts.languageName("prs", in)).isEqualTo("Dari");
    assertThat(texts.languageName("qqq", in)).isEqualTo("qqq");
  }

  @Test
  void a_code_is_told_with_its_deadline_on_the_offices_clock_and_nothing_of_the_matter() {
    var words = texts.word(Template.APPOINTMENT_HELD, ofAppointment(), MessageLanguage.EN);

    assertThat(words.title())
        .isEqualTo("Please confirm your appointment: Tuesday, 8 December 2026");
    assertThat(words.rows())
        .containsExactly(
            new Wording.Row("Date", "Tuesday, 8 December 2026"),
            new Wording.Row("Time", "09:00 to 09:30"),
            new Wording.Row("How", "At the office"),
            new Wording.Row("Your code", LINKS.code(APPOINTMENT.id(), 1)),
            new Wording.Row("Place, other time, cancel", LINKS.address(APPOINTMENT.id(), 1), true),
            new Wording.Row("Deadline", "Tuesday, 1 December 2026, 09:15"));
  }

  @Test
  void only_the_message_that_asks_for_the_code_tells_it_and_a_cancellation_tells_no_link() {
    for (var template : Template.values()) {
      var rows = texts.word(template, ofAppointment(), MessageLanguage.EN).rows();
      assertThat(rows.stream().anyMatch(row -> row.label().equals("Your code")))
          .as(template.key())
          .isEqualTo(template == Template.APPOINTMENT_HELD);
    }
    assertThat(
            texts.word(Template.APPOINTMENT_CANCELLED, ofAppointment(), MessageLanguage.FR).rows())
        .noneMatch(Wording.Row::link);
  }

  private static Facts ofAppointment() {
    return Facts.of(APPOINTMENT)
        .until(Instant.parse("2026-12-01T08:15:00Z"))
        .code("moved", "PERSON")
        .code("called-off", "OFFICE");
  }

  private static Facts facts() {
    return Facts.of(SESSION)
        .until(Instant.parse("2026-12-02T14:00:00Z"))
        .code("cause", "TIME")
        .code("outcome", "HELD")
        .code("approval", "SILENCE")
        .held(SESSION.start(), SESSION.end());
  }
}
