package org.renkonto.proof.prove.caller;

import java.util.List;

/**
 * Who calls which operation: round after round through all of them, four of five rounds for those
 * who are let in. Neighbours in a round meet different callers, so that a few rounds are enough for
 * every caller to meet many operations.
 *
 * @param operations how many there are
 */
record Turns(int operations, List<Who> known, List<Who> unknown) {

  private static final int ROUNDS = 5;

  /** The operation of a call, by its place in the list. */
  int operation(int call) {
    return call % operations;
  }

  /** Who makes a call. */
  Who who(int call) {
    var round = call / operations;
    var spoilt = round / ROUNDS;
    return round % ROUNDS == ROUNDS - 1
        ? unknown.get((operation(call) + spoilt) % unknown.size())
        : known.get((operation(call) + round - spoilt) % known.size());
  }
}
