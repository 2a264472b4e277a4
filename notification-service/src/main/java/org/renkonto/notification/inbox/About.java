package org.renkonto.notification.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a notification is about, so that a program can go there. */
public record About(
    @Nullable UUID requestId,
    @Nullable UUID offerId,
    @Nullable UUID assignmentId,
    @Nullable UUID appointmentId,
    @Nullable UUID registrationId) {

  /** Nothing that has an id. */
  public static final About NOTHING = new About(null, null, null, null, null);

  /** A request alone. */
  public static About request(UUID id) {
    return new About(id, null, null, null, null);
  }

  /** An offer of a request. */
  public static About offer(UUID requestId, UUID id) {
    return new About(requestId, id, null, null, null);
  }

  /** An assignment of a request. */
  public static About assignment(UUID requestId, @Nullable UUID id) {
    return new About(requestId, null, id, null, null);
  }

  /** An appointment in an office. */
  public static About appointment(UUID id) {
    return new About(null, null, null, id, null);
  }

  /** Somebody's registration for a group. */
  public static About registration(UUID id) {
    return new About(null, null, null, null, id);
  }
}
