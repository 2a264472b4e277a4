package org.renkonto.appointment.interpreting;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The office has no translators to offer. */
public class TranslatorNotOffered extends Refusal {

  TranslatorNotOffered() {
    super(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "translator-not-offered",
        "This office has no translators to offer; please choose a language that it speaks.");
  }
}
