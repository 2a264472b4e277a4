package org.renkonto.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.renkonto.notification.contact.MailAddress;
import org.renkonto.notification.inbox.CalendarEntry;
import org.renkonto.notification.inbox.Notification;
import org.renkonto.notification.text.Appointment;
import org.renkonto.notification.text.MessageLanguage;
import org.renkonto.notification.text.Texts;
import org.springframework.stereotype.Component;

/** Writes the mail of a notification: text, HTML and, where there is one, the calendar entry. */
@Component
class LetterWriter {

  static {
    // or for each part of each mail the whole class path is searched for who encodes it
    System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
  }

  private static final Session NO_SESSION = Session.getInstance(new Properties());

  private final Texts texts;
  private final MailSettings settings;

  LetterWriter(Texts texts, MailSettings settings) {
    this.texts = texts;
    this.settings = settings;
  }

  /**
   * The mail, the same each time it is written for the same notification and language.
   *
   * @throws MessagingException when the address is not one that mail takes; carries no address
   */
  MimeMessage write(Notification n, MailAddress to, MessageLanguage language)
      throws MessagingException {
    var words = texts.word(n.template(), n.facts(), language);
    var body = new MailBody(words);
    var letter = new Letter(NO_SESSION, "<%s@%s>".formatted(n.id(), host()));
    letter.setFrom(new InternetAddress(settings.from()));
    letter.setRecipient(Message.RecipientType.TO, recipient(to));
    letter.setSubject(words.title().replaceAll("[\\r\\n]+", " "), "UTF-8");
    letter.setSentDate(Date.from(n.at()));
    letter.setHeader("Auto-Submitted", "auto-generated");
    letter.setHeader("Content-Language", language.tag());
    var parts = new MimeMultipart("alternative");
    parts.addBodyPart(part(body.plain(), "text/plain; charset=UTF-8"));
    parts.addBodyPart(part(body.html(), "text/html; charset=UTF-8"));
    var entry = calendar(n, language);
    if (entry.isPresent()) {
      parts.addBodyPart(
          part(
              entry.get().text(settings.from(), to.clear()),
              "text/calendar; charset=UTF-8; method=" + entry.get().method().getValue()));
    }
    letter.setContent(parts);
    letter.saveChanges();
    return letter;
  }

  private Optional<CalendarPart> calendar(Notification n, MessageLanguage language) {
    if (n.calendar().method() == CalendarEntry.Method.NONE) {
      return Optional.empty();
    }
    var appointment = n.facts().appointment();
    return appointment == null ? ofSession(n, language) : Optional.of(of(n, appointment, language));
  }

  private CalendarPart of(Notification n, Appointment appointment, MessageLanguage language) {
    return new CalendarPart(
        (n.template().isOfSeat() ? "group-" : "appointment-") + appointment.id(),
        n.calendar(),
        appointment.start(),
        appointment.end(),
        appointment.zone(),
        texts.calendarTitle(language),
        texts.calendarPlace(appointment, language),
        n.at());
  }

  private Optional<CalendarPart> ofSession(Notification n, MessageLanguage language) {
    var session = n.facts().session();
    var requestId = n.about().requestId();
    if (session == null || requestId == null) {
      return Optional.empty();
    }
    return Optional.of(
        new CalendarPart(
            requestId.toString(),
            n.calendar(),
            session.start(),
            session.end(),
            session.zone(),
            texts.calendarTitle(session, language),
            texts.calendarPlace(session, language),
            n.at()));
  }

  /** The address checked once more, so that nothing stored can add a header or a recipient. */
  private static InternetAddress recipient(MailAddress to) throws MessagingException {
    try {
      var address = new InternetAddress(to.clear(), true);
      address.validate();
      return address;
    } catch (MessagingException unusable) {
      throw new MessagingException("the address is not usable");
    }
  }

  private static MimeBodyPart part(String text, String type) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(UTF_8), type)));
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private String host() {
    return settings.from().substring(settings.from().indexOf('@') + 1);
  }
}
