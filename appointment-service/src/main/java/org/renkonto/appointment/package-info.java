/** Appointments: when an office is there for whom, what is booked, and who is next. */
@NullMarked
package org.renkonto.appointment;

import org.jspecify.annotations.NullMarked;
