/** Numbers of a month for those who pay for the office, without numbers that point to a person. */
@NullMarked
package org.renkonto.appointment.statistics;

import org.jspecify.annotations.NullMarked;
