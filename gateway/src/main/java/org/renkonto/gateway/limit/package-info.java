/** How much one institution and one subject may ask. */
@NullMarked
package org.renkonto.gateway.limit;

import org.jspecify.annotations.NullMarked;
