/** What an office does all day: institutions ask, translators answer, dispatchers decide. */
@NullMarked
package org.renkonto.proof.prove.load;

import org.jspecify.annotations.NullMarked;
