package org.renkonto.appointment.opening;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A counsellor who is not there, or a room that cannot be used; why is nobody's concern here. */
@CompoundIndex(name = "office-end", def = "{'officeId': 1, 'span.to': 1}")
@Document("absences")
public record Absence(@Id UUID id, UUID officeId, UUID unitId, LocalSpan span) {}
