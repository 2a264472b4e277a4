package org.renkonto.appointment.slot;

import java.util.BitSet;

/** The taken ticks of one unit, as far as they were asked for. */
final class Busy {

  private final BitSet ticks = new BitSet();
  private long origin = -1;

  void add(long first, long end) {
    if (origin < 0) {
      origin = first - 288L * 40; // nobody asks for more than five weeks
    }
    ticks.set(index(first), index(end));
  }

  boolean isFree(long first, long end) {
    if (origin < 0) {
      return true;
    }
    var taken = ticks.nextSetBit(index(first));
    return taken < 0 || taken >= index(end);
  }

  private int index(long tick) {
    return (int) Math.max(0, tick - origin);
  }
}
