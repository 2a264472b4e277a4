/** A service that is only there to try the platform. */
@NullMarked
package org.renkonto.platform.thing;

import org.jspecify.annotations.NullMarked;
