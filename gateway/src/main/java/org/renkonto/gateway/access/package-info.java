/** Who may come in: the check of the token. */
@NullMarked
package org.renkonto.gateway.access;

import org.jspecify.annotations.NullMarked;
