/** Who is concerned by which event, and what each is told. */
@NullMarked
package org.renkonto.notification.message;

import org.jspecify.annotations.NullMarked;
