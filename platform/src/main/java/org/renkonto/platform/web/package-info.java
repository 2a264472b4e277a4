/** The outside of a service: problem details, idempotency keys, ETags, cursors. */
@NullMarked
package org.renkonto.platform.web;

import org.jspecify.annotations.NullMarked;
