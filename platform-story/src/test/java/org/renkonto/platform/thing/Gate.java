package org.renkonto.platform.thing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Where a test may hold up, count or fail what is being done under a name. */
class Gate {

  private final Map<String, Consumer<String>> rules = new ConcurrentHashMap<>();

  void rule(String name, Consumer<String> rule) {
    rules.put(name, rule);
  }

  void open(String name) {
    rules.remove(name);
  }

  void pass(String name) {
    rules.getOrDefault(name, _ -> {}).accept(name);
  }
}
