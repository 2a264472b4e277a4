/** Who suits a request, in which order and why: pure functions of a request and a snapshot. */
@NullMarked
package org.renkonto.translation.ranking;

import org.jspecify.annotations.NullMarked;
