package org.renkonto.translation.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The offset that came with the local start is not one the zone has then. */
public final class StartOffsetDoesNotFit extends Refusal {

  private static final long serialVersionUID = 1L;

  StartOffsetDoesNotFit(
      LocalDateTime start, ZoneId zone, ZoneOffset offset, List<ZoneOffset> offsets) {
    super(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "start-offset-does-not-fit",
        "At " + start + " the clocks of " + zone + " are not at " + offset + ".");
    with("offsets", offsets.stream().map(ZoneOffset::getId).toList());
  }
}
