package org.renkonto.platform.outbox;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/**
 * Events that this instance has seen arrive, the latest {@value #KEPT}. A save that read its
 * document before the outbox was emptied writes them back; known here, they do not go out again.
 */
final class Arrived {

  private static final int KEPT = 4_000;

  private final Set<String> ids = new HashSet<>();
  private final Queue<String> inOrder = new ArrayDeque<>();

  synchronized void add(String eventId) {
    if (ids.add(eventId)) {
      inOrder.add(eventId);
      if (inOrder.size() > KEPT) {
        ids.remove(inOrder.remove());
      }
    }
  }

  synchronized boolean contains(String eventId) {
    return ids.contains(eventId);
  }
}
