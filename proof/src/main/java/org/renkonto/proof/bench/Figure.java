package org.renkonto.proof.bench;

import java.util.List;

/** One thing that is measured on the running system. */
@FunctionalInterface
interface Figure {

  /** Takes its time; a failure is told in the table and holds up nothing else. */
  List<Row> measure(Scene scene);
}
