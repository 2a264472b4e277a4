package org.renkonto.appointment.queue;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How long the last services took.
 *
 * @param id of the office's reason
 * @param seconds the last {@value #KEPT}, the newest last
 */
@Document("service-times")
record ServiceTimes(@Id String id, List<Integer> seconds) {

  static final int KEPT = 50;

  /** From fewer nothing is concluded. */
  static final int ENOUGH = 5;

  ServiceTimes {
    seconds = List.copyOf(seconds);
  }

  boolean areKnown() {
    return seconds.size() >= ENOUGH;
  }

  /** What this share of them did not exceed. */
  int quantile(double share) {
    var sorted = seconds.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
