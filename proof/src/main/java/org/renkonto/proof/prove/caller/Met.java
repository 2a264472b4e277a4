package org.renkonto.proof.prove.caller;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who called which service, and how often a service did what was asked. */
final class Met {

  /** Far fewer than in any run: a service that refuses everything shows nothing. */
  private static final int FEWEST_GOOD = 10;

  private final Set<List<String>> met = new HashSet<>();
  private final Map<String, Integer> good = new HashMap<>();

  void add(Who who, Operation operation, boolean isGood) {
    met.add(List.of(who.what(), operation.service()));
    good.merge(operation.service(), isGood ? 1 : 0, Integer::sum);
  }

  /** Who never called which service, and which service did hardly anything. */
  List<String> missing(List<Who> all, List<String> services) {
    var missing = new ArrayList<String>();
    for (var who : all) {
      for (var service : services) {
        if (!met.contains(List.of(who.what(), service))) {
          missing.add("%s never called %s".formatted(who.what(), service));
        }
      }
    }
    for (var service : services) {
      var times = good.getOrDefault(service, 0);
      if (times < FEWEST_GOOD) {
        missing.add("%s did what was asked %d times".formatted(service, times));
      }
    }
    return missing;
  }
}
