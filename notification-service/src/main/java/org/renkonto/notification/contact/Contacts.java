package org.renkonto.notification.contact;

import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** All contacts. */
@Component
public class Contacts {

  private final MongoOperations store;
  private final AddressSafe safe;

  Contacts(MongoOperations store, AddressSafe safe) {
    this.store = store;
    this.safe = safe;
  }

  /** The contact of a subject, where one was set. */
  public Optional<Contact> of(String subject) {
    return Optional.ofNullable(store.findById(subject, Contact.class));
  }

  /**
   * The address in clear; empty where the contact has none.
   *
   * @throws AddressNotOpened when the keyset does not fit
   */
  public Optional<MailAddress> address(Contact contact) {
    return Optional.ofNullable(contact.sealedAddress())
        .map(secret -> safe.open(contact.subject(), secret));
  }

  Contact save(Contact contact) {
    return store.save(contact);
  }

  void remove(Contact contact) {
    store.remove(contact);
  }
}
