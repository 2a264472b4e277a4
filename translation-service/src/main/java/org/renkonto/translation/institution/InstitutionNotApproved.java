package org.renkonto.translation.institution;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The institution may not ask (yet): unknown, waiting for its approval, or suspended. */
public final class InstitutionNotApproved extends Refusal {

  private static final long serialVersionUID = 1L;

  InstitutionNotApproved() {
    super(
        HttpStatus.FORBIDDEN,
        "institution-not-approved",
        "The institution is not approved to ask for translators: register it, or ask the office.");
  }
}
