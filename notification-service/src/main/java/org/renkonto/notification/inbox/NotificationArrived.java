package org.renkonto.notification.inbox;

/** Within this instance: a notification was stored a moment ago. */
record NotificationArrived(String subject) {}
