package org.renkonto.notification.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import org.bson.types.Binary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Seals addresses (AES-256-GCM, key id in the text) and opens them. Bound to subject and field: a
 * sealed address that is copied to another person's contact cannot be opened there.
 */
@Component
class AddressSafe {

  private final Aead aead;

  @Autowired
  AddressSafe(ContactSettings settings) {
    this(ContactKeyset.open(settings));
  }

  AddressSafe(Aead aead) {
    this.aead = aead;
  }

  Binary seal(String subject, MailAddress address) {
    try {
      return new Binary(aead.encrypt(address.clear().getBytes(UTF_8), bound(subject)));
    } catch (GeneralSecurityException failure) {
      throw new AddressNotOpened(failure);
    }
  }

  MailAddress open(String subject, Binary secret) {
    try {
      return MailAddress.of(new String(aead.decrypt(secret.getData(), bound(subject)), UTF_8));
    } catch (GeneralSecurityException failure) {
      throw new AddressNotOpened(failure);
    }
  }

  private static byte[] bound(String subject) {
    return (subject + "|address").getBytes(UTF_8);
  }
}
