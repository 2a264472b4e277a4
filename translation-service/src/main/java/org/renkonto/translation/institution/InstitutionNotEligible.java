package org.renkonto.translation.institution;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The policy does not allow such a body to ask, or not for this; says where else to turn. */
public final class InstitutionNotEligible extends Refusal {

  private static final long serialVersionUID = 1L;

  InstitutionNotEligible(String policy, Decision.Reason reason) {
    super(HttpStatus.UNPROCESSABLE_CONTENT, "institution-not-eligible", text(reason));
    with("policy", policy);
    with("reason", reason.name());
  }

  private static String text(Decision.Reason reason) {
    return switch (reason) {
      case INSTITUTION_TYPE ->
          "This service is for social, health, school and public bodies. Private persons and"
              + " companies are kindly asked to turn to a translation agency or to a sworn"
              + " translator; a body that advises you may also ask us on its own behalf.";
      case SETTING ->
          "This service cannot be used for this setting. Conversations with legal effect need a"
              + " sworn translator from the register of the courts.";
      case TERRITORY ->
          "This service does not cover this place. Please turn to the service of your region.";
      case ROW_ALLOWS -> throw new IllegalArgumentException("what is allowed is not refused");
    };
  }
}
