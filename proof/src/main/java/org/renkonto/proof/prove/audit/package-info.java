/** Looks at everything from outside and believes nobody. */
@NullMarked
package org.renkonto.proof.prove.audit;

import org.jspecify.annotations.NullMarked;
