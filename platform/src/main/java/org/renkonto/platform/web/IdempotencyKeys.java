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
   * @param fingerprint of path, query and body
   * @param claimedUntil from then on another may work on it: who did must have died
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
      Instant claimedUntil,
      @Indexed(expireAfter = "0s") Instant expireAt) {

    boolean given() {
      return status != 0;
    }

    /** Of which ids are made: the same after a crash, another when the key's day is over. */
    String seed() {
      return id + "@" + expireAt.toEpochMilli();
    }

    Answer with(
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        String body) {
      return new Answer(
          id, fingerprint, status, contentType, location, etag, body, claimedUntil, expireAt);
    }
  }

  private final MongoOperations store;
  private final Clock clock;

  public IdempotencyKeys(MongoOperations store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Claims the key for this request, or finds what was answered before.
   *
   * @return not {@link Answer#given} when the request is to be worked on now
   * @throws KeyReused (422) when the key came with another request
   * @throws KeyInProgress (409) while the first request is being worked on
   */
  Answer claim(String id, String fingerprint) {
    var now = clock.instant();
    try {
      var until = now.plus(CLAIM);
      return store.insert(
          new Answer(id, fingerprint, 0, null, null, null, "", until, now.plus(KEPT)));
    } catch (DuplicateKeyException usedBefore) {
      return before(id, fingerprint, now);
    }
  }

  private Answer before(String id, String fingerprint, Instant now) {
    var before = store.findById(id, Answer.class);
    if (before == null) {
      throw new KeyInProgress();
    }
    if (!before.expireAt().isAfter(now)) {
      var over = where("_id").is(id).and("expireAt").is(before.expireAt());
      store.remove(query(over), Answer.class);
      return claim(id, fingerprint);
    }
    if (!before.fingerprint().equals(fingerprint)) {
      throw new KeyReused();
    }
    if (before.given()) {
      return before;
    }
    var lapsed = where("_id").is(id).and("status").is(0).and("claimedUntil").lte(now);
    var taken = Update.update("claimedUntil", now.plus(CLAIM));
    if (store.updateFirst(query(lapsed), taken, Answer.class).getMatchedCount() == 0) {
      throw new KeyInProgress();
    }
    return before;
  }

  void answered(Answer answer) {
    store.save(answer);
  }

  /**
   * Lets the request be repeated at once. The key stays with its seed: what failed may have been
   * saved without an acknowledgement, and the repetition must find it.
   */
  void release(String id) {
    var unanswered = where("_id").is(id).and("status").is(0);
    store.updateFirst(
        query(unanswered), Update.update("claimedUntil", Instant.EPOCH), Answer.class);
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
