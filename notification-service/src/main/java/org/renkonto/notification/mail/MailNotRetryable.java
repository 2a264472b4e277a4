package org.renkonto.notification.mail;

import org.renkonto.notification.inbox.Notification;
import org.renkonto.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The mail was not given up, or would only confuse by now. */
class MailNotRetryable extends Refusal {

  MailNotRetryable(Notification notification) {
    super(
        HttpStatus.CONFLICT,
        "mail-not-retryable",
        "The mail of %s is not parked, or its time is over.".formatted(notification.id()));
    with("state", notification.mail().state());
    with("timelyUntil", notification.mail().timelyUntil());
  }
}
