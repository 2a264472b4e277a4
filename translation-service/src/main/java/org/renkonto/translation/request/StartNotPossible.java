package org.renkonto.translation.request;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The wished start is over, or too far away to be planned. */
class StartNotPossible extends Refusal {

  private StartNotPossible(String code, String detail) {
    super(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
  }

  static StartNotPossible past() {
    return new StartNotPossible("start-in-the-past", "The start must lie in the future.");
  }

  static StartNotPossible tooFar(int days) {
    return new StartNotPossible(
        "start-too-far", "A session can be asked for %d days ahead at most.".formatted(days));
  }
}
