package org.renkonto.notification.inbox;

import java.util.UUID;

/** Within this instance: a notification was stored a moment ago. */
public record NotificationArrived(UUID id, String subject) {}
