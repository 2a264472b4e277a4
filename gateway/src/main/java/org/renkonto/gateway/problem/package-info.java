/** What the gateway says when it refuses a request or cannot serve it. */
@NullMarked
package org.renkonto.gateway.problem;

import org.jspecify.annotations.NullMarked;
