package org.renkonto.notification.inbox;

import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The caller, or everybody together, has as many streams open as one instance carries. */
class TooManyStreams extends Refusal {

  TooManyStreams(HttpStatus status, String detail) {
    super(status, "too-many-streams", detail);
  }

  static TooManyStreams ofOneSubject() {
    return new TooManyStreams(
        HttpStatus.TOO_MANY_REQUESTS, "You have too many streams open; close one first.");
  }

  static TooManyStreams inAll() {
    return new TooManyStreams(
        HttpStatus.SERVICE_UNAVAILABLE, "No further stream can be opened here now; try again.");
  }
}
