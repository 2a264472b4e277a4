package org.renkonto.notification.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the inbox is kept.
 *
 * @param keep how long a notification stays
 */
@ConfigurationProperties("notification")
record NotificationSettings(@DefaultValue("180d") Duration keep) {}
