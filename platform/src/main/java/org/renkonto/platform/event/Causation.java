package org.renkonto.platform.event;

import org.jspecify.annotations.Nullable;

/** Which event is being handled right now, so that what follows from it can name its cause. */
public final class Causation {

  static final ScopedValue<String> EVENT = ScopedValue.newInstance();

  private Causation() {}

  /** The id of the event being handled by this thread, or null outside of a listener. */
  public static @Nullable String current() {
    return EVENT.isBound() ? EVENT.get() : null;
  }
}
