package org.renkonto.appointment.opening;

/** For whom time is looked for; each sees a part of every session, counted from its start. */
public enum Audience {
  /** Everybody who books: neither the internal reserve nor the walk-in share. */
  PUBLIC,
  /** Staff: the internal reserve too. */
  STAFF,
  /** People at the door: the whole session, where it has a share for them. */
  WALK_IN;

  int percent(int walkInShare, int reserve) {
    return switch (this) {
      case PUBLIC -> Math.max(0, 100 - walkInShare - reserve);
      case STAFF -> 100 - walkInShare;
      case WALK_IN -> walkInShare == 0 ? 0 : 100;
    };
  }
}
