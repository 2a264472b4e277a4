/** The one page with the descriptions of all services. */
@NullMarked
package org.renkonto.gateway.docs;

import org.jspecify.annotations.NullMarked;
