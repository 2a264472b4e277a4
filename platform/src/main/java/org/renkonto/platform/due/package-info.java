/** Waiting: documents that fall due and are claimed by exactly one instance. */
@NullMarked
package org.renkonto.platform.due;

import org.jspecify.annotations.NullMarked;
