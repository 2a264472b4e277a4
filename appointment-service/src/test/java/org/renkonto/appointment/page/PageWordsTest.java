package org.renkonto.appointment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PageWordsTest {

  @Test
  void every_sentence_of_the_page_exists_in_every_language() {
    var german = bundle("de");
    for (var language : PageWords.LANGUAGES) {
      var words = bundle(language.getLanguage());
      assertThat(words.stringPropertyNames())
          .as(language.getLanguage())
          .isEqualTo(german.stringPropertyNames());
      assertThat(words.values()).noneMatch(text -> text.toString().contains("'"));
    }
  }

  @Test
  void a_reader_gets_the_first_wanted_language_that_there_is_and_else_german() {
    assertThat(PageWords.of(List.of(Locale.of("uk"), Locale.CANADA_FRENCH)).tag()).isEqualTo("fr");
    assertThat(PageWords.of(List.of(Locale.of("uk"))).tag()).isEqualTo("de");
    assertThat(PageWords.of(List.of()).tag()).isEqualTo("de");
  }

  @Test
  void a_refusal_without_words_of_its_own_says_that_nothing_was_changed() {
    assertThat(PageWords.of(List.of(Locale.ENGLISH)).refusal("something-new"))
        .startsWith("Nothing was changed.");
  }

  @Test
  void arabic_is_read_from_right_to_left_and_nothing_can_become_markup() {
    var nine = java.time.ZonedDateTime.parse("2026-12-22T09:00:00+01:00[Europe/Berlin]");
    var meeting = new LinkPage.Meeting(nine, nine.plusMinutes(30), "<b>An office</b>", "Jena");
    var html = LinkPage.of(PageWords.of(List.of(Locale.of("ar"))), meeting).html();

    assertThat(html)
        .contains("<html lang=\"ar\" dir=\"rtl\">", "&lt;b&gt;An office")
        .doesNotContain("<b>", "<script");
  }

  private static Properties bundle(String language) {
    var name = "/pages/link_%s.properties".formatted(language);
    var properties = new Properties();
    try (var in = Objects.requireNonNull(PageWordsTest.class.getResourceAsStream(name))) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new IllegalStateException(name, unreadable);
    }
    return properties;
  }
}
