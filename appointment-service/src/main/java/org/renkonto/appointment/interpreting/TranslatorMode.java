package org.renkonto.appointment.interpreting;

import java.util.Arrays;
import java.util.List;
import org.renkonto.appointment.office.Mode;

/** How the translator takes part; not always as the person does. */
public enum TranslatorMode {
  /** In the same room. */
  ON_SITE,
  /** By telephone. */
  PHONE,
  /** By video. */
  VIDEO;

  /** In which other ways one could take part. */
  public List<TranslatorMode> others() {
    return Arrays.stream(values()).filter(mode -> mode != this).toList();
  }

  /** How one takes part in such an appointment unless something else is chosen. */
  public static TranslatorMode of(Mode appointment) {
    return switch (appointment) {
      case OFFICE, HOME_VISIT -> ON_SITE;
      case PHONE -> PHONE;
      case VIDEO -> VIDEO;
    };
  }
}
