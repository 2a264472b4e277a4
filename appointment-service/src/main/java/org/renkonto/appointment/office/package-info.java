/**
 * Offices, their counsellors and rooms, and what one can come for. For other features: {@link
 * org.renkonto.appointment.office.Office}, {@link org.renkonto.appointment.office.Unit}, {@link
 * org.renkonto.appointment.office.Reason} and what they are made of, read through {@link
 * org.renkonto.appointment.office.Offices}; who is staff says {@link
 * org.renkonto.appointment.office.Staff}.
 */
@NullMarked
package org.renkonto.appointment.office;

import org.jspecify.annotations.NullMarked;
