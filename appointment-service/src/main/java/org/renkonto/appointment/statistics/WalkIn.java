package org.renkonto.appointment.statistics;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** Those parts of a stored ticket that statistics count; they never write it. */
@Document("tickets")
@CompoundIndex(name = "walk-ins", def = "{'officeId': 1, 'walkIn': 1, 'arrivedAt': 1}")
record WalkIn(@Id UUID id, UUID officeId, boolean walkIn, Instant arrivedAt) {}
