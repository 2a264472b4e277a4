/**
 * Working time of an office: hours, holidays, deadlines and notice, and local starts around the
 * change of the clocks. For other features: {@link org.renkonto.translation.calendar.WorkingTime},
 * {@link org.renkonto.translation.calendar.Calendars}, {@link
 * org.renkonto.translation.calendar.CalendarSettings}, {@link
 * org.renkonto.translation.calendar.LocalStart}, {@link
 * org.renkonto.translation.calendar.AnswerWindow}, {@link
 * org.renkonto.translation.calendar.AnswerWindowSettings}, {@link
 * org.renkonto.translation.calendar.Notice}, {@link org.renkonto.translation.calendar.NoticeRule},
 * {@link org.renkonto.translation.calendar.NoticeSettings}.
 */
@NullMarked
package org.renkonto.translation.calendar;

import org.jspecify.annotations.NullMarked;
