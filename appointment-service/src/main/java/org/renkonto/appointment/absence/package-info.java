/**
 * Counsellors who are away and offices that are closed, and what is to be decided because of it.
 */
@NullMarked
package org.renkonto.appointment.absence;

import org.jspecify.annotations.NullMarked;
