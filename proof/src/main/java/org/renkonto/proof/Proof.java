package org.renkonto.proof;

import java.util.Arrays;
import java.util.List;
import org.renkonto.proof.bench.Bench;
import org.renkonto.proof.prove.Prove;

/** Where the words of the {@code renkonto} script that are not for everyday use begin. */
public final class Proof {

  private Proof() {}

  /** The first word says what is proven; the process ends with 0 when it could be. */
  public static void main(String[] words) {
    var rest = List.of(Arrays.copyOfRange(words, Math.min(1, words.length), words.length));
    System.exit(
        switch (words.length == 0 ? "" : words[0]) {
          case "bench" -> Bench.run(rest);
          case "prove" -> Prove.run(rest);
          default -> unknown();
        });
  }

  private static int unknown() {
    System.err.println("the words are: bench [--short] [G1 G2 ...], prove [--seed N] [--long 2h]");
    return 2;
  }
}
