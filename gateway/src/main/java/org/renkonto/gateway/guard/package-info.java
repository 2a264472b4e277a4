/** What a request must look like before anybody reads it, and what every answer carries. */
@NullMarked
package org.renkonto.gateway.guard;

import org.jspecify.annotations.NullMarked;
