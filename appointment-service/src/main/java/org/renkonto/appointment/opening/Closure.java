package org.renkonto.appointment.opening;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** The whole office is closed. */
@Document("closures")
public record Closure(@Id UUID id, @Indexed UUID officeId, LocalSpan span) {}
