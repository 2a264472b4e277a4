package org.renkonto.appointment.display;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.queue.StopCode;

/** The languages of the display; a further one is a file of texts and a line here. */
enum BoardLanguage {
  DE,
  FR,
  EN,
  AR;

  private final Locale locale = Locale.of(name().toLowerCase(Locale.ROOT));

  /** The one with this code; else the first that the reader accepts, else German. */
  static BoardLanguage of(@Nullable String code, Locale accepted) {
    return known(code).or(() -> known(accepted.getLanguage())).orElse(DE);
  }

  private static Optional<BoardLanguage> known(@Nullable String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  String code() {
    return locale.getLanguage();
  }

  /** As the attribute {@code dir} says it. */
  String direction() {
    return texts().getString("direction");
  }

  String text(String key, Object... values) {
    return new MessageFormat(texts().getString(key), locale).format(values);
  }

  String text(StopCode code) {
    return text("stopped." + code.name());
  }

  /** Kept by the class that gives it. */
  private ResourceBundle texts() {
    return ResourceBundle.getBundle(
        "display.texts",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
