package org.renkonto.notification.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.renkonto.notification.contact.Contact;
import org.renkonto.notification.contact.Contacts;
import org.renkonto.notification.text.MessageLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** In which language somebody reads the inbox. */
@Component
class ReaderLanguage {

  private final Contacts contacts;

  ReaderLanguage(Contacts contacts) {
    this.contacts = contacts;
  }

  /** The contact's; without a contact the first of Accept-Language that we write; else German. */
  MessageLanguage of(String subject, HttpServletRequest request) {
    return contacts.of(subject).map(Contact::language).orElseGet(() -> asked(request));
  }

  private static MessageLanguage asked(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? MessageLanguage.DE
        : MessageLanguage.firstOf(Collections.list(request.getLocales()))
            .orElse(MessageLanguage.DE);
  }
}
