/** The running system, the lines between its parts, and how it is called and read from outside. */
@NullMarked
package org.renkonto.proof.prove.stage;

import org.jspecify.annotations.NullMarked;
