package org.renkonto.translation.dispatch;

import java.util.SplittableRandom;

/**
 * One step of a history. Its numbers are taken modulo what there is, so that a history stays one
 * when a step is left out.
 *
 * @param which of the things that the action is about
 * @param trouble what goes wrong, at the call {@code atCall} to the store
 * @param other what somebody else does meanwhile, where that is the trouble
 */
record Step(
    Action action, int which, Trouble.Kind trouble, int atCall, Action other, int otherOne) {

  /** What somebody or something does. */
  enum Action {
    ASK,
    ACCEPT,
    REFUSE,
    WITHDRAW,
    AGREE,
    CANCEL,
    STEP,
    PUBLISH,
    DELIVER,
    DELIVER_AGAIN,
    SETTLE,
    TIME
  }

  private static final Action[] OFTEN = {
    Action.ASK,
    Action.ACCEPT,
    Action.ACCEPT,
    Action.ACCEPT,
    Action.REFUSE,
    Action.WITHDRAW,
    Action.AGREE,
    Action.CANCEL,
    Action.STEP,
    Action.STEP,
    Action.STEP,
    Action.STEP,
    Action.PUBLISH,
    Action.PUBLISH,
    Action.DELIVER,
    Action.DELIVER,
    Action.DELIVER_AGAIN,
    Action.SETTLE,
    Action.TIME,
    Action.ASK
  };

  static Step by(SplittableRandom random) {
    var kinds = Trouble.Kind.values();
    var trouble = random.nextInt(3) == 0 ? Trouble.Kind.NONE : kinds[random.nextInt(kinds.length)];
    return new Step(
        OFTEN[random.nextInt(OFTEN.length)],
        random.nextInt(1_000),
        trouble,
        random.nextInt(9),
        OFTEN[random.nextInt(OFTEN.length)],
        random.nextInt(1_000));
  }
}
