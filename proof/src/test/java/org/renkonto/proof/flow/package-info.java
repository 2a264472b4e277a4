/** That appointment and translator end together, in whatever order their events arrive. */
@NullMarked
package org.renkonto.proof.flow;

import org.jspecify.annotations.NullMarked;
