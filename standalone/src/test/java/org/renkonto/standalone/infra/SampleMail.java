package org.renkonto.standalone.infra;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;

/** A mail as notification-service writes them: text, HTML and a calendar part. */
record SampleMail(int port) {

  void send(String subject, String text, String html, String calendar) throws Exception {
    var settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", String.valueOf(port));
    var mail = new MimeMessage(Session.getInstance(settings));
    mail.setFrom(new InternetAddress("renkonto@demo.example"));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress("office@demo.example"));
    mail.setSubject(subject, "UTF-8");
    mail.setContent(
        new MimeMultipart(
            "alternative",
            part(text, "text/plain"),
            part(html, "text/html"),
            part(calendar, "text/calendar")));
    Transport.send(mail);
  }

  private static MimeBodyPart part(String content, String type) throws Exception {
    var part = new MimeBodyPart();
    part.setContent(content, type + "; charset=UTF-8");
    return part;
  }
}
