/**
 * How a person is reached, by opaque subject id. Public: {@code Contact}, {@code Contacts}, {@code
 * ContactSet}, {@code MailAddress}, {@code AddressNotOpened} and {@code QuietHours}; the mail needs
 * them.
 */
@NullMarked
package org.renkonto.notification.contact;

import org.jspecify.annotations.NullMarked;
