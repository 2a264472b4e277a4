/** Shows that nothing is lost when things break. */
@NullMarked
package org.renkonto.proof.prove;

import org.jspecify.annotations.NullMarked;
