package org.renkonto.standalone;

import java.io.Serial;

/** The system did not come up; the message is for the person at the terminal. */
public final class StartFailed extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  StartFailed(String message) {
    super(message);
  }

  StartFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
