/** Translation dispatch: who may ask, who can do it, and how the two find each other. */
@NullMarked
package org.renkonto.translation;

import org.jspecify.annotations.NullMarked;
