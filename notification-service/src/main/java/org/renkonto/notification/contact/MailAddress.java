package org.renkonto.notification.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a person's mail goes. Its text is hidden, so that it cannot slip into a log, a trace or an
 * exception; only {@link #clear()} gives it away.
 */
public final class MailAddress {

  private final String clear;

  private MailAddress(String clear) {
    this.clear = clear;
  }

  /** Takes any text; {@link WellFormed} says whether it is an address. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static MailAddress of(String text) {
    return new MailAddress(text);
  }

  /** The address itself, for the mail server and its owner alone. */
  @JsonValue
  public String clear() {
    return clear;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MailAddress that && clear.equals(that.clear);
  }

  @Override
  public int hashCode() {
    return clear.hashCode();
  }

  @Override
  public String toString() {
    return "(mail address)";
  }
}
