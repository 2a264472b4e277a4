package org.renkonto.translation.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The local start occurs twice when summer time ends, and no offset tells which is meant. */
public final class StartOccursTwice extends Refusal {

  private static final long serialVersionUID = 1L;

  StartOccursTwice(LocalDateTime start, ZoneId zone, List<ZoneOffset> offsets) {
    super(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "start-occurs-twice",
        "In " + zone + " it is " + start + " twice: say which with the offset.");
    with("offsets", offsets.stream().map(ZoneOffset::getId).toList());
  }
}
