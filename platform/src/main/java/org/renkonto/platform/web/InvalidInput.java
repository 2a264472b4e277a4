package org.renkonto.platform.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A field that has the right shape and a wrong value. */
public class InvalidInput extends Refusal {

  public InvalidInput(String field, String message) {
    super(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", field + ": " + message);
    with("errors", List.of(Map.of("field", field, "message", message)));
  }
}
