package org.renkonto.appointment.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.renkonto.appointment.queue.Announcements.Announcement;
import org.renkonto.appointment.queue.Announcements.Call;
import org.renkonto.appointment.queue.StopCode;

class BoardPageTest {

  private static final UUID OFFICE = UUID.randomUUID();
  private static final Announcement TWO =
      new Announcement(
          List.of(new Call("W12", "desk-<2>", true, 2), new Call("A3", "desk-1", false, 1)), null);

  @ParameterizedTest
  @EnumSource
  void the_page_says_in_each_language_which_number_goes_where(BoardLanguage language) {
    var html = new BoardPage(language).page(OFFICE, TWO);
    assertThat(html)
        .contains("lang=\"%s\" dir=\"%s\"".formatted(language.code(), language.direction()))
        .contains("<bdi>W12</bdi>", "<bdi>A3</bdi>", "http-equiv=\"refresh\"", "aria-live")
        .contains(language.text("again", 2))
        .doesNotContain("{", "<2>");
  }

  @Test
  void arabic_runs_from_right_to_left() {
    assertThat(BoardLanguage.AR.direction()).isEqualTo("rtl");
    assertThat(BoardLanguage.DE.direction()).isEqualTo("ltr");
  }

  @ParameterizedTest
  @EnumSource
  void every_language_has_a_sentence_for_each_stop(BoardLanguage language) {
    for (var code : StopCode.values()) {
      var board = new BoardPage(language).board(new Announcement(List.of(), code));
      assertThat(board).contains("class=\"notice\"", "class=\"nobody\"").doesNotContain("\n");
    }
  }

  @Test
  void the_language_is_the_one_named_or_that_of_the_reader_or_german() {
    assertThat(BoardLanguage.of("fr", Locale.ENGLISH)).isEqualTo(BoardLanguage.FR);
    assertThat(BoardLanguage.of(null, Locale.ENGLISH)).isEqualTo(BoardLanguage.EN);
    assertThat(BoardLanguage.of("xx", Locale.JAPANESE)).isEqualTo(BoardLanguage.DE);
  }
}
