package org.renkonto.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.renkonto.notification.contact.MailAddress;
import org.renkonto.notification.inbox.About;
import org.renkonto.notification.inbox.CalendarEntry;
import org.renkonto.notification.inbox.Mailing;
import org.renkonto.notification.inbox.Notification;
import org.renkonto.notification.link.LinkSettings;
import org.renkonto.notification.link.Links;
import org.renkonto.notification.text.Appointment;
import org.renkonto.notification.text.Facts;
import org.renkonto.notification.text.MessageLanguage;
import org.renkonto.notification.text.Session;
import org.renkonto.notification.text.Template;
import org.renkonto.notification.text.Texts;

class LetterWriterTest {

  private static final UUID ID = UUID.fromString("9c3f9b1d-7a4e-4f4b-b7a5-2f6d1e3e3333");
  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  private static final MailAddress TO = MailAddress.of("ar-1@office.example");

  private static final Links LINKS =
      new Links(
          new LinkSettings(
              "a-key-for-tests-and-for-nothing-else", URI.create("https://renkonto.example/")));

  private final LetterWriter letters = new LetterWriter(new Texts(LINKS), settings());

  @Test
  void a_mail_comes_as_text_and_as_html_and_names_its_own_message_id() throws Exception {
    var mail = letters.write(notification(CalendarEntry.NONE, "Eupen"), TO, MessageLanguage.DE);

    assertThat(mail.getMessageID()).isEqualTo("<%s@renkonto.example>".formatted(ID));
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(types(mail)).containsExactly("text/plain", "text/html");
    assertThat(mail.getSubject()).startsWith("Bestätigt: Arabisch");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getAllRecipients()).hasSize(1);
  }

  @Test
  void a_confirmation_carries_the_appointment() throws Exception {
    var entry = new CalendarEntry(CalendarEntry.Method.REQUEST, 3);
    var mail = letters.write(notification(entry, "Eupen"), TO, MessageLanguage.DE);

    assertThat(types(mail)).containsExactly("text/plain", "text/html", "text/calendar");
    assertThat(part(mail, 2).getContentType()).contains("method=REQUEST");
    assertThat(text(mail, 2)).contains("SEQUENCE:3", "METHOD:REQUEST");
  }

  @Test
  void arabic_is_written_from_right_to_left() throws Exception {
    var mail = letters.write(notification(CalendarEntry.NONE, "Eupen"), TO, MessageLanguage.AR);

    assertThat(text(mail, 1)).contains("<html lang=\"ar\" dir=\"rtl\">", "مؤكَّد");
    assertThat(mail.getHeader("Content-Language")).containsExactly("ar");
  }

  @Test
  void what_comes_from_an_event_cannot_become_markup_or_a_header() throws Exception {
    var evil = "<img src=x>\r\nBcc: all@example.org";
    var mail = letters.write(notification(CalendarEntry.NONE, evil), TO, MessageLanguage.EN);

    assertThat(text(mail, 1)).doesNotContain("<img").contains("&lt;img");
    assertThat(mail.getHeader("Bcc")).isNull();
  }

  @Test
  void an_unusable_address_is_refused_without_being_repeated() {
    var two = MailAddress.of("a@office.example, b@office.example");

    assertThatThrownBy(
            () -> letters.write(notification(CalendarEntry.NONE, "Eupen"), two, MessageLanguage.EN))
        .isInstanceOf(MessagingException.class)
        .hasMessageNotContaining("office");
  }

  @Test
  void an_office_appointment_is_neutral_in_the_calendar_and_its_link_can_be_followed()
      throws Exception {
    var start = Instant.parse("2026-12-08T08:00:00Z");
    var appointment =
        new Appointment(
            ID, 3, start, start.plusSeconds(1800), ZoneId.of("Europe/Berlin"), "OFFICE", null);
    var told =
        new Notification(
            ID,
            "p-1",
            1,
            Template.APPOINTMENT_MOVED,
            Facts.of(appointment.beside(start.minusSeconds(3600))).code("moved", "OFFICE"),
            About.appointment(ID),
            new CalendarEntry(CalendarEntry.Method.REQUEST, 2),
            NOW,
            null,
            new Mailing(Mailing.State.PENDING, 0, null, start, null, List.of()),
            NOW);

    var mail = letters.write(told, TO, MessageLanguage.AR);

    var address = LINKS.address(ID, 3);
    assertThat(address).startsWith("https://renkonto.example/api/appointment/links/");
    assertThat(text(mail, 0)).contains(address);
    assertThat(text(mail, 1)).contains("<a href=\"%s\" dir=\"ltr\">".formatted(address));
    assertThat(text(mail, 2).replace("\r\n ", ""))
        .contains(
            "UID:appointment-%s@renkonto".formatted(ID),
            "SEQUENCE:2",
            "SUMMARY:موعد",
            "DTSTART;TZID=Europe/Berlin:20261208T090000")
        .as("calendars are shared")
        .doesNotContain("links/");
  }

  private static Notification notification(CalendarEntry entry, String place) {
    var session =
        new Session(
            "ar",
            null,
            "de",
            "HEALTH",
            "ON_SITE",
            Instant.parse("2026-12-03T08:30:00Z"),
            Instant.parse("2026-12-03T09:30:00Z"),
            ZoneId.of("Europe/Brussels"),
            "4700",
            place);
    var mail = new Mailing(Mailing.State.PENDING, 0, null, session.end(), null, List.of());
    return new Notification(
        ID,
        "ar-1",
        1,
        Template.CONFIRMED_INSTITUTION,
        Facts.of(session),
        About.request(ID),
        entry,
        NOW,
        null,
        mail,
        NOW);
  }

  private static List<String> types(MimeMessage mail) throws Exception {
    var parts = (MimeMultipart) mail.getContent();
    return java.util.stream.IntStream.range(0, parts.getCount())
        .mapToObj(i -> typeOf(parts, i))
        .toList();
  }

  private static String typeOf(MimeMultipart parts, int i) {
    try {
      return parts.getBodyPart(i).getContentType().replaceAll(";.*", "");
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static jakarta.mail.BodyPart part(MimeMessage mail, int i)
      throws IOException, MessagingException {
    return ((MimeMultipart) mail.getContent()).getBodyPart(i);
  }

  private static String text(MimeMessage mail, int i) throws IOException, MessagingException {
    return new String(part(mail, i).getDataHandler().getInputStream().readAllBytes(), UTF_8);
  }

  private static MailSettings settings() {
    var second = Duration.ofSeconds(1);
    return new MailSettings("office@renkonto.example", 1, second, second, second, second, second);
  }
}
