package org.renkonto.translation.translator;

/**
 * How a translator has answered offers, older answers counting less and less: each new answer
 * weighs the earlier ones by 0.97, so about the last thirty matter.
 */
public record History(double accepted, double refused, double silent) {

  public static final History EMPTY = new History(0, 0, 0);

  private static final double FADING = 0.97;

  /** What became of an offer. SILENT: its time passed without a word. */
  public enum Answer {
    ACCEPTED,
    REFUSED,
    SILENT
  }

  /** The history after one more answer. */
  public History after(Answer answer) {
    return new History(
        accepted * FADING + (answer == Answer.ACCEPTED ? 1 : 0),
        refused * FADING + (answer == Answer.REFUSED ? 1 : 0),
        silent * FADING + (answer == Answer.SILENT ? 1 : 0));
  }

  /** The weight of all answers. */
  public double total() {
    return accepted + refused + silent;
  }
}
