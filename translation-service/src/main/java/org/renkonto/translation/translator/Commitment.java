package org.renkonto.translation.translator;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.place.Place;

/**
 * A time that a translator has promised to a request.
 *
 * @param place where, absent for a remote session, which can be held from anywhere
 * @param client whose talk it is, absent where the institution gave no token
 */
public record Commitment(
    UUID requestId, Span time, @Nullable Place place, @Nullable ClientKey client, State state) {

  /** How firm it is: HELD while an acceptance is being settled, BOOKED once it stands. */
  public enum State {
    HELD,
    BOOKED
  }

  /** The same promise, now firm. */
  public Commitment booked() {
    return new Commitment(requestId, time, place, client, State.BOOKED);
  }

  /** Whether both promise the same time at the same place to the same request. */
  boolean isSamePromiseAs(Commitment other) {
    return equals(new Commitment(other.requestId, other.time, other.place, other.client, state));
  }
}
