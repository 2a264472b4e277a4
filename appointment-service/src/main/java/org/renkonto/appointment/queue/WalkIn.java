package org.renkonto.appointment.queue;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Whether people may come to an office without an appointment.
 *
 * @param contingent tickets a day; 0: none are given
 */
@Document("walk-ins")
record WalkIn(@Id UUID officeId, int contingent) {}
