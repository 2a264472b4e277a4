package org.renkonto.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  /** A part in clear, by its type; empty where there is none. */
  static String part(MimeMessage mail, String type) {
    try {
      var parts = (MimeMultipart) mail.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        if (parts.getBodyPart(i).isMimeType(type)) {
          var bytes = parts.getBodyPart(i).getInputStream().readAllBytes();
          return new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
        }
      }
      return "";
    } catch (MessagingException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
