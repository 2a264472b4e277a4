package org.renkonto.notification.contact;

import org.renkonto.platform.web.InvalidInput;

/** Mail was wished for somebody whose address is not known. */
class AddressNeeded extends InvalidInput {

  AddressNeeded() {
    super("address", "is needed where mail is wished and none was given before");
  }
}
