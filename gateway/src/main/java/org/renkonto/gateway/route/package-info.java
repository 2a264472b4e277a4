/**
 * Where a request goes, how long it may take, and what happens when the service does not answer.
 */
@NullMarked
package org.renkonto.gateway.route;

import org.jspecify.annotations.NullMarked;
