/** That appointment and translator end together, in whatever order their events arrive. */
@NullMarked
package org.renkonto.flow;

import org.jspecify.annotations.NullMarked;
