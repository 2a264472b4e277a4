package org.renkonto.notification.inbox;

/**
 * What a notification does to the recipient's calendar.
 *
 * @param sequence grows within the request or appointment; later ones replace earlier ones
 */
public record CalendarEntry(Method method, long sequence) {

  /** No change. */
  public static final CalendarEntry NONE = new CalendarEntry(Method.NONE, 0);

  /** As in iTIP (RFC 5546). */
  public enum Method {
    NONE,
    REQUEST,
    CANCEL
  }
}
