package org.renkonto.appointment.office;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A counsellor or a room. It is never in two live bookings.
 *
 * @param version the stored version, absent before the first save
 * @param code how the office calls it, "desk-2"; never a person's name
 * @param subject of the counsellor's token, opaque; absent for rooms
 * @param capacity how many people it holds, at least 1
 * @param languages a counsellor works in (BCP 47)
 * @param active whether it can be booked
 */
@Document("units")
public record Unit(
    @Id UUID id,
    @JsonIgnore @Version @Nullable Long version,
    @Indexed UUID officeId,
    UnitKind kind,
    String code,
    @Nullable String subject,
    int capacity,
    Set<String> languages,
    boolean active) {

  public Unit {
    languages = Set.copyOf(languages);
  }
}
