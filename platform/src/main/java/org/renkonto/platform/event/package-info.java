/** Events as they travel: reading one topic, and what happens to those that cannot be read. */
@NullMarked
package org.renkonto.platform.event;

import org.jspecify.annotations.NullMarked;
