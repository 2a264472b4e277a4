/** State and event in one write: the outbox inside the aggregate's document, and its relay. */
@NullMarked
package org.renkonto.platform.outbox;

import org.jspecify.annotations.NullMarked;
