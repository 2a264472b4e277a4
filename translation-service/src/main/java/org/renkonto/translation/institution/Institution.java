package org.renkonto.translation.institution;

import java.time.Instant;
import java.util.UUID;
import org.renkonto.platform.outbox.Aggregate;
import org.renkonto.platform.outbox.Topic;
import org.renkonto.translation.institution.InstitutionEvent.InstitutionApproved;
import org.renkonto.translation.institution.InstitutionEvent.InstitutionRegistered;
import org.renkonto.translation.institution.InstitutionEvent.InstitutionSuspended;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A body that asks for translators. Its name is that of a public body, never of a person. */
@Document("institutions")
@Topic("translation.institutions-v1")
@CompoundIndex(name = "newest", def = "{'registeredAt': -1, '_id': -1}")
@CompoundIndex(name = "state-newest", def = "{'state': 1, 'registeredAt': -1, '_id': -1}")
public class Institution extends Aggregate {

  /** Whether it may ask. */
  public enum State {
    /** Registered by itself; a dispatcher has not looked at it yet. */
    PENDING,
    /** May ask. */
    APPROVED,
    /** May not ask until it is approved again. */
    SUSPENDED
  }

  /** What the institution is; not changed after its registration. */
  public record Profile(
      InstitutionType type, String name, String postcode, String place, String contactSubject) {}

  @Id private final UUID id;
  private final Profile profile;
  private final Instant registeredAt;
  private State state;

  private Institution(UUID id, Profile profile, Instant registeredAt, State state) {
    this.id = id;
    this.profile = profile;
    this.registeredAt = registeredAt;
    this.state = state;
  }

  static Institution register(UUID id, Profile profile, State state, Instant now) {
    var institution = new Institution(id, profile, now, state);
    institution.raise(
        new InstitutionRegistered(
            id, profile.contactSubject(), profile.type(), profile.postcode(), state, now));
    return institution;
  }

  /** Lets it ask, for the first time or again. */
  void approve(Instant now) {
    if (state != State.APPROVED) {
      state = State.APPROVED;
      raise(new InstitutionApproved(id, profile.contactSubject(), now));
    }
  }

  /** Stops it from asking; requests that were taken go on. */
  void suspend(Instant now) {
    if (state != State.SUSPENDED) {
      state = State.SUSPENDED;
      raise(new InstitutionSuspended(id, profile.contactSubject(), now));
    }
  }

  public UUID id() {
    return id;
  }

  public Profile profile() {
    return profile;
  }

  public State state() {
    return state;
  }

  Instant registeredAt() {
    return registeredAt;
  }
}
