/**
 * Who is told what about appointments in an office and seats in groups, and when they are reminded.
 * Public: {@code KnownAppointments}, which the mail asks whether what it is to tell still holds.
 */
@NullMarked
package org.renkonto.notification.appointment;

import org.jspecify.annotations.NullMarked;
