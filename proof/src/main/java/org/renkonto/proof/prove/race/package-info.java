/** Many callers at the same moment: exactly one wins, and the others are told so. */
@NullMarked
package org.renkonto.proof.prove.race;

import org.jspecify.annotations.NullMarked;
