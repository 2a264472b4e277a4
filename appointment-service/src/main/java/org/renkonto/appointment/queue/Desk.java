package org.renkonto.appointment.queue;

import java.util.UUID;

/**
 * Where people are called to.
 *
 * @param unit the counsellor who calls
 * @param code what the display shows: the room's code, or else the counsellor's
 */
record Desk(UUID unit, String code) {}
