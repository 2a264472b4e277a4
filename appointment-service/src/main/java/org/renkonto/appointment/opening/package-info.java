/**
 * When a unit is there: rules, special days, absences, public holidays and closures, the later the
 * stronger. For other features: {@link org.renkonto.appointment.opening.Plan}, made by {@link
 * org.renkonto.appointment.opening.Plans}, its {@link org.renkonto.appointment.opening.Session}s,
 * {@link org.renkonto.appointment.opening.Audience}; {@link
 * org.renkonto.appointment.opening.Absence} and {@link org.renkonto.appointment.opening.Closure}.
 */
@NullMarked
package org.renkonto.appointment.opening;

import org.jspecify.annotations.NullMarked;
