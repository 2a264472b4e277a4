/**
 * Appointments: held, confirmed, moved, called off; never two at one time in one unit. For other
 * features: {@link org.renkonto.appointment.booking.Appointment}, {@link
 * org.renkonto.appointment.booking.Appointments}, {@link org.renkonto.appointment.booking.Details},
 * {@link org.renkonto.appointment.booking.Meeting}, {@link
 * org.renkonto.appointment.booking.CancelledBy}, {@link
 * org.renkonto.appointment.booking.AppointmentNotOpen}, {@link
 * org.renkonto.appointment.booking.AppointmentState}, {@link
 * org.renkonto.appointment.booking.Visit}; {@link org.renkonto.appointment.booking.Claims}, {@link
 * org.renkonto.appointment.booking.Links} with {@link org.renkonto.appointment.booking.LinkUsed},
 * {@link org.renkonto.appointment.booking.AppointmentView}.
 */
@NullMarked
package org.renkonto.appointment.booking;

import org.jspecify.annotations.NullMarked;
