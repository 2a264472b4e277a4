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
 * @param since when it was promised first
 */
public record Commitment(
    UUID requestId,
    Span time,
    @Nullable Place place,
    @Nullable ClientKey client,
    State state,
    Instant since) {

  /** How firm it is: HELD while an acceptance is being settled, BOOKED once it stands. */
  public enum State {
    HELD,
    BOOKED
  }

  /** A promise that is still to be settled. */
  public static Commitment held(
      UUID requestId, Span time, @Nullable Place place, @Nullable ClientKey client, Instant now) {
    return new Commitment(requestId, time, place, client, State.HELD, now);
  }

  /** The same promise, now firm. */
  public Commitment booked() {
    return new Commitment(requestId, time, place, client, State.BOOKED, since);
  }

  /** Whether both promise the same time at the same place to the same request. */
  boolean isSamePromiseAs(Commitment other) {
    return requestId.equals(other.requestId)
        && time.equals(other.time)
        && Objects.equals(place, other.place);
  }
}
