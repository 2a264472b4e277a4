/**
 * What appointments need of us. appointment-service says by events what it needs; here it becomes
 * requests, and what cannot be asked for is said at once. For other features: nothing.
 */
@NullMarked
package org.renkonto.translation.appointment;

import org.jspecify.annotations.NullMarked;
