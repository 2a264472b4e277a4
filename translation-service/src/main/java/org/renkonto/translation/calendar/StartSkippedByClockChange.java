package org.renkonto.translation.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The local start does not exist: the clocks skip it when summer time begins. */
public final class StartSkippedByClockChange extends Refusal {

  private static final long serialVersionUID = 1L;

  StartSkippedByClockChange(LocalDateTime start, ZoneId zone) {
    super(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "start-skipped-by-clock-change",
        "The clocks of " + zone + " skip " + start + ".");
  }
}
