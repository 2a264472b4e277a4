package org.renkonto.proof.bench;

import java.util.List;

/** {@code ./renkonto bench}: prints one table and writes proof/RESULTS.md. */
public final class Bench {

  private Bench() {}

  /**
   * Measures.
   *
   * @param words {@code --short} for a run of some minutes
   * @return 0 when the table could be made
   */
  public static int run(List<String> words) {
    System.out.println("bench " + words + ": nothing is measured yet");
    return 1;
  }
}
