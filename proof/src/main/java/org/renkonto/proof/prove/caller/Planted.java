package org.renkonto.proof.prove.caller;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** The ids of what belongs to the one whose data nobody else may see, by what they are ids of. */
final class Planted {

  /** Of what the ids are for whoever it belongs to, and those who deal with it. */
  static final List<String> PRIVATE =
      List.of("request", "offer", "assignment", "appointment", "notification");

  private final Map<String, List<String>> ids = new HashMap<>();

  void add(String what, String id) {
    if (!id.isEmpty()) {
      ids.computeIfAbsent(what, _ -> new ArrayList<>()).add(id);
    }
  }

  /** All ids of such things. */
  List<String> ids(String what) {
    return ids.getOrDefault(what, List.of());
  }

  /** An id for a field of this name: mostly one that exists. */
  String id(String name, SplittableRandom random) {
    var known = ids.get(name.replaceAll("(Id|s)$", ""));
    if (known == null || random.nextInt(6) == 0) {
      return new UUID(random.nextLong(), random.nextLong()).toString();
    }
    return known.get(random.nextInt(known.size()));
  }

  /** An id for the variable part of a path, by the word before it. */
  String inPath(String path, String variable, SplittableRandom random) {
    var before = path.substring(0, path.indexOf("{" + variable + "}")).split("/", -1);
    var word = before[before.length - 2];
    return id(variable.equals("id") ? word : variable, random);
  }

  /** Whether the text names something of the victim's. */
  boolean isNamedIn(String text) {
    return ids.values().stream().flatMap(List::stream).anyMatch(text::contains);
  }

  @Override
  public String toString() {
    return ids.toString();
  }
}
