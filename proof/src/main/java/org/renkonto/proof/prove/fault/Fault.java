package org.renkonto.proof.prove.fault;

import java.time.Duration;

/**
 * Something that breaks.
 *
 * @param at from the beginning
 * @param target a process, where the kind is about one
 * @param lasts how long until it is mended
 */
record Fault(Duration at, Kind kind, String target, Duration lasts) {

  /** What breaks. */
  enum Kind {
    /** SIGKILL; the launcher starts it again. */
    KILL,
    /** SIGSTOP for broker and store together. */
    FREEZE,
    STORE_CUT,
    STORE_SILENT,
    STORE_SLOW,
    BROKER_CUT,
    BROKER_SLOW,
    /** The connections from the gateway break off once. */
    DOOR_CUT,
    MAIL_HANGS,
    MAIL_CUT,
    POISON,
    /** Stopped, its group set back to offset 0, started: everything is delivered again. */
    REDELIVER
  }

  @Override
  public String toString() {
    return "%5.1f s %s %s%s"
        .formatted(
            at.toMillis() / 1e3,
            kind,
            target,
            lasts.isZero() ? "" : " for " + lasts.toMillis() / 1e3 + " s");
  }
}
