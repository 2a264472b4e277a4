package org.renkonto.proof.bench;

/**
 * One line of the table.
 *
 * @param limit what the same machine does at most in the same minute, where that was measured
 * @param ratio measured to limit, with its interval
 * @param target what is aimed at
 * @param verdict reached, or by what it is bound
 */
record Row(
    String figure, String measured, String limit, String ratio, String target, String verdict) {

  /** Nothing is aimed at. */
  Row(String figure, String measured) {
    this(figure, measured, "", "", "", "");
  }

  static Row of(String figure, String measured, String target, boolean reached, String bound) {
    return new Row(figure, measured, "", "", target, reached ? "reached" : bound);
  }

  /** What a second brings, against the limit; nothing is aimed at. */
  static Row of(String figure, Ratio ratio) {
    return new Row(
        figure,
        "%.0f/s".formatted(ratio.one()),
        "%.0f/s".formatted(ratio.other()),
        ratio.toString(),
        "",
        "");
  }

  /** What a second brings, against the limit. */
  static Row of(String figure, Ratio ratio, String target, double atLeast, String bound) {
    return new Row(
        figure,
        "%.0f/s".formatted(ratio.one()),
        "%.0f/s".formatted(ratio.other()),
        ratio.toString(),
        target,
        ratio.median() >= atLeast ? "reached" : bound);
  }

  static Row notMeasured(String figure, String target, String why) {
    return new Row(figure, "not measured", "", "", target, why);
  }
}
