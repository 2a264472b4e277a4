package org.renkonto.translation.translator;

/**
 * Proven command of a language, by the steps of the Common European Framework from B2 upwards,
 * which is where social interpreting begins. Declared from the lowest to the highest: the order
 * counts.
 */
public enum Level {
  B2(1),
  C1(2),
  C2(3),
  NATIVE(4);

  private final int step;

  Level(int step) {
    this.step = step;
  }

  /** Whether this level is as high as {@code asked} or higher. */
  public boolean reaches(Level asked) {
    return step >= asked.step;
  }

  /** How many steps are missing up to {@code asked}; 0 where it is reached. */
  public int stepsBelow(Level asked) {
    return Math.max(0, asked.step - step);
  }
}
