package org.renkonto.standalone.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parts that a person wants to see out of a MIME message. */
final class MailReading {

  private MailReading() {}

  /** Never fails: a message that cannot be read becomes a mail that says so. */
  static Mail read(String id, Instant at, MimeMessage message) {
    try {
      var parts = new HashMap<String, String>();
      collect(message, parts);
      return new Mail(
          id,
          at,
          addresses(message.getFrom()).findFirst().orElse(""),
          addresses(message.getAllRecipients()).toList(),
          Objects.requireNonNullElse(message.getSubject(), ""),
          parts.getOrDefault("text/plain", ""),
          parts.get("text/html"),
          parts.get("text/calendar"));
    } catch (MessagingException | IOException e) {
      return new Mail(id, at, "", List.of(), "(unreadable mail)", String.valueOf(e), null, null);
    }
  }

  private static void collect(Part part, Map<String, String> parts)
      throws MessagingException, IOException {
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        collect(several.getBodyPart(i), parts);
      }
    } else if (part.isMimeType("text/*")) {
      var type = new ContentType(part.getContentType());
      parts.putIfAbsent(type.getBaseType().toLowerCase(Locale.ROOT), text(part, type));
    }
  }

  private static String text(Part part, ContentType type) throws MessagingException, IOException {
    var charset = type.getParameter("charset");
    try (var bytes = part.getInputStream()) {
      return new String(bytes.readAllBytes(), charset == null ? "UTF-8" : charset);
    }
  }

  private static Stream<String> addresses(Address @Nullable [] addresses) {
    return addresses == null
        ? Stream.of()
        : Arrays.stream(addresses)
            .map(a -> a instanceof InternetAddress i ? i.toUnicodeString() : a.toString());
  }
}
