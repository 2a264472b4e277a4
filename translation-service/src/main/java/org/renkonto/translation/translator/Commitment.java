package org.renkonto.translation.translator;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.place.Place;

/**
 * A time that a translator has promised to a request.
 *
 * @param place where, absent for a remote session, which can be held from anywhere
 * @param client whose talk it is, absent where the institution gave no token
 * @param since when it was promised last
 * @param hold whose promise it is: each attempt to be assigned has an id of its own and holds for
 *     itself, so that none takes back what another relies on
 */
public record Commitment(
    UUID requestId,
    Span time,
    @Nullable Place place,
    @Nullable ClientKey client,
    State state,
    Instant since,
    UUID hold) {

  /** How firm it is: HELD while an acceptance is being settled, BOOKED once it stands. */
  public enum State {
    HELD,
    BOOKED
  }

  /** A promise that is still to be settled. */
  public static Commitment held(
      UUID requestId,
      Span time,
      @Nullable Place place,
      @Nullable ClientKey client,
      Instant now,
      UUID hold) {
    return new Commitment(requestId, time, place, client, State.HELD, now, hold);
  }

  /** The same promise, now firm. */
  public Commitment booked() {
    return new Commitment(requestId, time, place, client, State.BOOKED, since, hold);
  }

  /** Whether it promises the same time and place to the same request, firm or not. */
  boolean isLike(Commitment other) {
    return requestId.equals(other.requestId)
        && time.equals(other.time)
        && Objects.equals(place, other.place);
  }

  /** Whether one attempt holds both, for the same request. */
  boolean isSameAttempt(Commitment other) {
    return requestId.equals(other.requestId) && isHeldBy(other.hold);
  }

  boolean isHeldBy(UUID attempt) {
    return state == State.HELD && hold.equals(attempt);
  }
}
