package org.renkonto.platform.event;

/** An event whose data cannot be read as the shape agreed; trying again would not help. */
public class UnreadableEvent extends RuntimeException {

  UnreadableEvent(String type, Throwable cause) {
    super("cannot read event of type " + type, cause);
  }
}
