package org.renkonto.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail with a Message-ID of ours: sent twice, it is recognised as one. */
final class Letter extends MimeMessage {

  private final String messageId;

  Letter(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
