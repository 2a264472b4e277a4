package org.renkonto.proof.bench;

/**
 * One line of the table.
 *
 * @param target what is aimed at, and from where
 * @param verdict reached, or by what it is bound
 */
record Row(String figure, String measured, String target, String verdict) {

  static Row of(String figure, String measured, String target, boolean reached, String bound) {
    return new Row(figure, measured, target, reached ? "reached" : bound);
  }
}
