/**
 * What each person was told, with a number that grows by one per person, as a list and as a live
 * stream. Public: {@code Inbox}, {@code Notice}, {@code Notification} and what these hold;
 * listeners put in, the mail takes out.
 */
@NullMarked
package org.renkonto.notification.inbox;

import org.jspecify.annotations.NullMarked;
