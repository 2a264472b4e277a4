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
 * @param hold whose promise it is: each command that holds puts its own id here, so that a late one
 *     cannot take back what another relies on
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

  /** Whether it is firm already and promises what the other does. */
  boolean isKeptBy(Commitment other) {
    return state == State.BOOKED
        && requestId.equals(other.requestId)
        && time.equals(other.time)
        && Objects.equals(place, other.place);
  }

  boolean isHeldBy(UUID command) {
    return state == State.HELD && hold.equals(command);
  }
}
