/** What the gateway tells about itself to those who run it. */
@NullMarked
package org.renkonto.gateway.metrics;

import org.jspecify.annotations.NullMarked;
