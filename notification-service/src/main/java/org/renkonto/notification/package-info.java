/** Tells each person concerned, in their language, by mail and in an inbox with a live stream. */
@NullMarked
package org.renkonto.notification;

import org.jspecify.annotations.NullMarked;
