package org.renkonto.notification.text;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** A message in the words of one language, still without any layout. */
public record Wording(
    MessageLanguage language,
    String title,
    String greeting,
    String text,
    List<Row> rows,
    String footer) {

  /**
   * One fact with its label: "Date", "Thursday, 3 December 2026".
   *
   * @param link whether the value is an address to go to
   */
  public record Row(String label, String value, @JsonIgnore boolean link) {

    Row(String label, String value) {
      this(label, value, false);
    }
  }
}
