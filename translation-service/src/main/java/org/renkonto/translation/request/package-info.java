/**
 * The heart: a request for a translator, from asking to closing. The request's document is the
 * truth about its offers and assignments; what follows from a change elsewhere follows by events.
 */
@NullMarked
package org.renkonto.translation.request;

import org.jspecify.annotations.NullMarked;
