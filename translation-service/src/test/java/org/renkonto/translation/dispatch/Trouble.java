package org.renkonto.translation.dispatch;

import org.springframework.dao.DataAccessResourceFailureException;

/** What goes wrong at the store during one step, and at which of its calls. */
final class Trouble {

  /** What happens at that call. */
  enum Kind {
    NONE,
    /** The process dies before the write. */
    CRASH_BEFORE,
    /** The process dies when the write is done and nobody was told. */
    CRASH_AFTER,
    /** The store does not answer, nothing is written. */
    AWAY,
    /** It is written, and the answer is lost. */
    ANSWER_LOST,
    /** Somebody else does something just before. */
    MEANWHILE
  }

  /** The process is gone: nothing that it would have done takes place. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1;

    Crash() {
      super("the process died", null, false, false);
    }
  }

  private Kind kind = Kind.NONE;
  private int left;
  private Runnable other = () -> {};

  void comes(Kind what, int atCall, Runnable meanwhile) {
    kind = what;
    left = atCall;
    other = meanwhile;
  }

  void ends() {
    kind = Kind.NONE;
  }

  /** At the begin of each call; what is to happen at the end of it comes back. */
  Kind before() {
    if (kind == Kind.NONE || left-- > 0) {
      return Kind.NONE;
    }
    var now = kind;
    kind = Kind.NONE;
    switch (now) {
      case CRASH_BEFORE -> throw new Crash();
      case AWAY -> throw new DataAccessResourceFailureException("the store is away");
      case MEANWHILE -> other.run();
      default -> {
        // at the end of the call
      }
    }
    return now;
  }

  static void after(Kind now) {
    if (now == Kind.CRASH_AFTER) {
      throw new Crash();
    }
    if (now == Kind.ANSWER_LOST) {
      throw new DataAccessResourceFailureException("no answer");
    }
  }
}
