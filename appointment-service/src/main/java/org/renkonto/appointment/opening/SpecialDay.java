package org.renkonto.appointment.opening;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A day with hours of its own instead of those of the rules.
 *
 * @param version the stored version, absent before the first save
 * @param units whose; empty: every counsellor's of the office
 * @param hours empty: not there on that day
 */
@CompoundIndex(name = "office-end", def = "{'officeId': 1, 'day': 1}")
@Document("special-days")
record SpecialDay(
    @Id UUID id,
    @JsonIgnore @Version @Nullable Long version,
    UUID officeId,
    Set<UUID> units,
    LocalDate day,
    List<Hours> hours) {

  SpecialDay {
    units = Set.copyOf(units);
    hours = List.copyOf(hours);
  }
}
