package org.renkonto.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** What arrived at the mail server. */
record Mails(GreenMail server) {

  List<MimeMessage> to(String subject) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> recipient(mail).equals(subject + "@office.example"))
        .toList();
  }

  static String content(MimeMessage mail) {
    return GreenMailUtil.getHeaders(mail) + GreenMailUtil.getBody(mail);
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
