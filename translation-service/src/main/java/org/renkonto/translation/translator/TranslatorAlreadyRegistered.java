package org.renkonto.translation.translator;

import java.util.UUID;
import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The id or the subject belongs to a translator who was registered with other particulars. */
final class TranslatorAlreadyRegistered extends Refusal {

  private static final long serialVersionUID = 1L;

  TranslatorAlreadyRegistered(UUID id) {
    super(
        HttpStatus.CONFLICT,
        "translator-already-registered",
        "A translator with this id or subject was registered with other particulars.");
    with("translatorId", id);
  }
}
