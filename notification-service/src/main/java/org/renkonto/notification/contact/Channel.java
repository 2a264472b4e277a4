package org.renkonto.notification.contact;

/** A way to tell somebody something; the inbox is always one of them. */
enum Channel {
  MAIL,
  INBOX
}
