package org.renkonto.appointment.opening;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** The whole office is closed. */
@CompoundIndex(name = "office-end", def = "{'officeId': 1, 'span.to': 1}")
@Document("closures")
public record Closure(@Id UUID id, UUID officeId, LocalSpan span) {}
