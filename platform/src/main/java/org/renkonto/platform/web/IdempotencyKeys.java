package org.renkonto.platform.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;

/** Remembers for a day what was answered to a POST that came with an Idempotency-Key. */
public class IdempotencyKeys {

  private static final Duration CLAIM = Duration.ofSeconds(60);
  private static final Duration KEPT = Duration.ofHours(24);

  /**
   * What was answered; status 0 while it is being worked on.
   *
   * @param fingerprint of method, path and body
   */
  @Document("idempotency-keys")
  record Answer(
      @Id String id,
      String fingerprint,
      int status,
      @Nullable String contentType,
      @Nullable String location,
      @Nullable String etag,
      String body,
      @Indexed(expireAfter = "0s") Instant expireAt) {}

  private final MongoOperations store;
  private final Clock clock;

  public IdempotencyKeys(MongoOperations store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Claims the key for this request, or finds what was answered before.
   *
   * @return null when the request is to be worked on now
   * @throws KeyReused (422) when the key came with another request
   * @throws KeyInProgress (409) while the first request is being worked on
   */
  @Nullable Answer claim(String id, String fingerprint) {
    var until = clock.instant().plus(CLAIM);
    try {
      store.insert(new Answer(id, fingerprint, 0, null, null, null, "", until));
      return null;
    } catch (DuplicateKeyException usedBefore) {
      return before(id, fingerprint);
    }
  }

  private @Nullable Answer before(String id, String fingerprint) {
    var before = store.findById(id, Answer.class);
    if (before == null) {
      throw new KeyInProgress();
    }
    if (!before.fingerprint().equals(fingerprint)) {
      throw new KeyReused();
    }
    if (before.status() != 0) {
      return before;
    }
    var now = clock.instant();
    var lapsed = where("_id").is(id).and("status").is(0).and("expireAt").lte(now);
    var taken =
        store.updateFirst(query(lapsed), Update.update("expireAt", now.plus(CLAIM)), Answer.class);
    if (taken.getModifiedCount() == 0) {
      throw new KeyInProgress();
    }
    return null;
  }

  void answered(Answer answer) {
    store.save(answer);
  }

  void release(String id) {
    store.remove(query(where("_id").is(id)), Answer.class);
  }

  Instant keptUntil() {
    return clock.instant().plus(KEPT);
  }

  /** The store's own expiry does the same in production; the embedded store has none. */
  @Scheduled(fixedDelayString = "PT10M")
  void forgetExpired() {
    store.remove(query(where("expireAt").lt(clock.instant())), Answer.class);
  }

  static class KeyReused extends Refusal {
    KeyReused() {
      super(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "idempotency-key-reused",
          "This Idempotency-Key was used before with another request.");
    }
  }

  static class KeyInProgress extends Refusal {
    KeyInProgress() {
      super(
          HttpStatus.CONFLICT,
          "idempotency-key-in-progress",
          "The first request with this Idempotency-Key is still being worked on.");
    }
  }
}
