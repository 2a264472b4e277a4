package org.renkonto.appointment.feed;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The secret link to a counsellor's busy times; one for each unit, a new one replaces it.
 *
 * @param secretHash SHA-256 of the secret, which is kept nowhere
 */
@Document("feeds")
record Feed(@Id UUID unitId, @Indexed(unique = true) String secretHash, Instant renewedAt) {}
