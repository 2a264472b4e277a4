/** The one door to all services of the office. */
@NullMarked
package org.renkonto.gateway;

import org.jspecify.annotations.NullMarked;
