package org.renkonto.translation.institution;

import java.util.UUID;
import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The id is registered, with other particulars. */
final class InstitutionAlreadyRegistered extends Refusal {

  private static final long serialVersionUID = 1L;

  InstitutionAlreadyRegistered(UUID id) {
    super(
        HttpStatus.CONFLICT,
        "institution-already-registered",
        "The institution is registered already, with other particulars.");
    with("institutionId", id);
  }
}
