package org.renkonto.translation.request;

import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * The appointment that a request is for.
 *
 * @param round which of the appointment's needs it serves; each that differs from the one before is
 *     a new round
 */
public record ForAppointment(@Id UUID id, int round) {}
