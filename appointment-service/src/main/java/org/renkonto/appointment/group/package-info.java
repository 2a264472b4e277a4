/**
 * Appointments with several seats: information meetings and trainings, with a waiting list. For
 * other features: {@link org.renkonto.appointment.group.Group}, {@link
 * org.renkonto.appointment.group.Groups}, {@link org.renkonto.appointment.group.GroupView}.
 */
@NullMarked
package org.renkonto.appointment.group;

import org.jspecify.annotations.NullMarked;
