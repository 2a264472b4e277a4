/** What was looked at, and what was found. */
@NullMarked
package org.renkonto.proof.prove.finding;

import org.jspecify.annotations.NullMarked;
