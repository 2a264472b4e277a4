package org.renkonto.notification.contact;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.text.MessageLanguage;
import org.renkonto.platform.web.ETags;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Sets and removes contacts. */
@Service
class ContactDesk {

  /**
   * Replaces all but the address, which stays where none is given: a dispatcher sets it without
   * seeing it.
   *
   * @param ifMatch heeded where given and the contact exists
   */
  record SetContact(
      String subject,
      @Nullable MailAddress address,
      MessageLanguage language,
      Set<Channel> channels,
      @Nullable QuietHours quietHours,
      @Nullable String ifMatch) {}

  private final Contacts contacts;
  private final AddressSafe safe;
  private final ApplicationEventPublisher announcements;

  ContactDesk(Contacts contacts, AddressSafe safe, ApplicationEventPublisher announcements) {
    this.contacts = contacts;
    this.safe = safe;
    this.announcements = announcements;
  }

  Contact handle(SetContact command) {
    var known = contacts.of(command.subject());
    if (known.isPresent() && command.ifMatch() != null) {
      ETags.check(command.ifMatch(), known.get().etag());
    }
    var before = known.orElseGet(() -> Contact.first(command.subject(), command.language()));
    var secret =
        command.address() == null
            ? before.sealedAddress()
            : safe.seal(command.subject(), command.address());
    if (secret == null && command.channels().contains(Channel.MAIL)) {
      throw new AddressNeeded();
    }
    var saved =
        save(before.with(secret, command.language(), command.channels(), command.quietHours()));
    announcements.publishEvent(new ContactSet(command.subject()));
    return saved;
  }

  void remove(String subject) {
    contacts.of(subject).ifPresent(contacts::remove);
  }

  private Contact save(Contact contact) {
    try {
      return contacts.save(contact);
    } catch (DuplicateKeyException setByAnother) {
      throw new OptimisticLockingFailureException("contact set twice at once", setByAnother);
    }
  }
}
