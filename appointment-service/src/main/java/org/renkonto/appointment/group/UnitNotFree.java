package org.renkonto.appointment.group;

import java.util.UUID;
import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A counsellor or room of the group is in another booking at that time. */
public class UnitNotFree extends Refusal {

  UnitNotFree(Iterable<UUID> units) {
    super(
        HttpStatus.CONFLICT, "unit-not-free", "At that time another booking has one of the units.");
    with("units", units);
  }
}
