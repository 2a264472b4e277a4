package org.renkonto.translation.request;

import java.util.UUID;
import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The request is in a state in which this cannot be done. */
public class RequestNotOpen extends Refusal {

  RequestNotOpen(UUID id, TranslationRequest.State state) {
    super(HttpStatus.CONFLICT, "request-not-open", "Request %s is %s.".formatted(id, state));
    with("state", state);
  }
}
