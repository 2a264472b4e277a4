/**
 * One queue for each office and local day: people with a ticket and people whose appointment has
 * come. The ticket is the truth about who waits, is called or served; an appointment follows its
 * ticket. For other features: {@link org.renkonto.appointment.queue.Announcements} tells the
 * numbers called, {@link org.renkonto.appointment.queue.StopCode} why no more tickets are given,
 * {@link org.renkonto.appointment.queue.QueueDays} how many came.
 */
@NullMarked
package org.renkonto.appointment.queue;

import org.jspecify.annotations.NullMarked;
