/**
 * What is free: the finder, and what is occupied. For other features: {@link
 * org.renkonto.appointment.slot.Slots}, {@link org.renkonto.appointment.slot.Slot}, {@link
 * org.renkonto.appointment.slot.SlotQuery}, {@link org.renkonto.appointment.slot.Occupancy} and
 * {@link org.renkonto.appointment.slot.Place}.
 */
@NullMarked
package org.renkonto.appointment.slot;

import org.jspecify.annotations.NullMarked;
