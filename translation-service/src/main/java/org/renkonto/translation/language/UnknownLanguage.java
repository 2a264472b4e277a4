package org.renkonto.translation.language;

import java.util.Collection;
import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The language, or the variety of it, is not one the office works with. */
public final class UnknownLanguage extends Refusal {

  private static final long serialVersionUID = 1L;

  UnknownLanguage(String tag, Collection<String> known) {
    super(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "unknown-language",
        "The office does not work with the language " + tag + ".");
    with("language", tag);
    with("known", known.stream().sorted().toList());
  }

  UnknownLanguage(Language language, String variety) {
    super(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "unknown-language",
        "The office knows no variety " + variety + " of the language " + language.tag() + ".");
    with("language", language.tag());
    with("variety", variety);
    with("known", language.varieties().stream().sorted().toList());
  }
}
