/**
 * The mail of a notification: composed, sent by a queue of its own, with receipts. Nothing here is
 * used by another feature; a mail server that hangs holds up only this.
 */
@NullMarked
package org.renkonto.notification.mail;

import org.jspecify.annotations.NullMarked;
