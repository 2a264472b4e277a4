package org.renkonto.notification.mail;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.inbox.Mailing.Receipt;
import org.renkonto.notification.inbox.Mailing.State;
import org.renkonto.notification.inbox.Notification;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Writes down what became of mails. Each entry holds only if nobody wrote one since the
 * notification was read, so a claim that lapsed and was taken over does no harm.
 */
@Repository
class MailReceipts {

  private static final String STATE = "mail.state";
  private static final String ATTEMPTS = "mail.attempts";
  private static final String DUE = "dueAt";

  private final MongoOperations store;

  MailReceipts(MongoOperations store) {
    this.store = store;
  }

  /** Nothing to send for now. */
  void notWanted(Notification n) {
    write(n, Update.update(STATE, State.NONE).unset(DUE));
  }

  /** To be looked at again, without having tried. */
  void postpone(Notification n, Instant until) {
    write(n, Update.update(DUE, until));
  }

  /**
   * An attempt and what it led to.
   *
   * @param next when to try again; null when that was the last time
   */
  void attempted(Notification n, Receipt receipt, State state, @Nullable Instant next) {
    var update =
        Update.update(STATE, state)
            .set(ATTEMPTS, n.mail().attempts() + 1)
            .push("mail.receipts", receipt);
    if (n.mail().triedSince() == null) {
      update.set("mail.triedSince", receipt.at());
    }
    write(n, next == null ? update.unset(DUE) : update.set(DUE, next));
  }

  /** Nothing to be done any more. */
  void settled(Notification n) {
    store.updateFirst(
        query(where("_id").is(n.id()).and(STATE).ne(State.PENDING)),
        new Update().unset(DUE),
        Notification.class);
  }

  /** The subject can be reached, or differently: what did not go out and still matters is due. */
  void revive(String subject, Instant now) {
    var undelivered = List.of(State.NONE, State.FAILED, State.PARKED);
    store.updateMulti(
        query(
            where("subject")
                .is(subject)
                .and(STATE)
                .in(undelivered)
                .and("readAt")
                .isNull()
                .and("mail.timelyUntil")
                .gt(now)),
        anew(now),
        Notification.class);
  }

  /** Whether it was given up, still matters, and is due again now. */
  boolean retry(UUID id, Instant now) {
    var parked = where("_id").is(id).and(STATE).is(State.PARKED).and("mail.timelyUntil").gt(now);
    return store.updateFirst(query(parked), anew(now), Notification.class).getMatchedCount() == 1;
  }

  private static Update anew(Instant now) {
    return Update.update(STATE, State.PENDING).unset("mail.triedSince").set(DUE, now);
  }

  private void write(Notification n, Update update) {
    store.updateFirst(asRead(n), update, Notification.class);
  }

  private static Query asRead(Notification n) {
    return query(
        where("_id").is(n.id()).and(STATE).is(State.PENDING).and(ATTEMPTS).is(n.mail().attempts()));
  }
}
