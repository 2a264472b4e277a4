/** Measures the platform against what is possible on the same machine in the same minute. */
@NullMarked
package org.renkonto.proof.bench;

import org.jspecify.annotations.NullMarked;
