package org.renkonto.notification.contact;

/** The keyset lacks the key that sealed the address, or the sealed text was tampered with. */
public class AddressNotOpened extends RuntimeException {

  AddressNotOpened(Throwable cause) {
    super("an address cannot be sealed or opened with this keyset", cause);
  }
}
