/** What breaks, when, by the seed. */
@NullMarked
package org.renkonto.proof.prove.fault;

import org.jspecify.annotations.NullMarked;
