package org.renkonto.translation.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who was bound to a request, one after the other; at most one, the last, is so now. */
record Assignments(List<Assignment> assignments) {

  static final Assignments NONE = new Assignments(List.of());

  Assignments and(Assignment next) {
    return new Assignments(Stream.concat(assignments.stream(), Stream.of(next)).toList());
  }

  /** The same, with this assignment as it is now. */
  Assignments with(Assignment next) {
    return new Assignments(
        assignments.stream().map(a -> a.id().equals(next.id()) ? next : a).toList());
  }

  /** The one with this id, which must be among them. */
  Assignment assignment(UUID id) {
    return assignments.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }

  /** The one that binds a translator now. */
  Optional<Assignment> current() {
    return assignments.stream().filter(Assignment::isCurrent).findFirst();
  }

  /** Whether this translator is bound or was, and objected or withdrew. */
  boolean everBound(UUID translator) {
    return assignments.stream().anyMatch(a -> a.translatorId().equals(translator));
  }
}
