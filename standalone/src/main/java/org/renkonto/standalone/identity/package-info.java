/** The development identity provider: tokens for the clients of the demo office. */
@NullMarked
package org.renkonto.standalone.identity;

import org.jspecify.annotations.NullMarked;
