/** Who is asking. */
@NullMarked
package org.renkonto.platform.security;

import org.jspecify.annotations.NullMarked;
