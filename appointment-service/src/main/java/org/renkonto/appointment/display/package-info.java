/** The screen in the waiting room: numbers called and where to, live, for everybody, no names. */
@NullMarked
package org.renkonto.appointment.display;

import org.jspecify.annotations.NullMarked;
