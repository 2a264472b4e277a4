package org.renkonto.notification.inbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.inbox.CalendarEntry.Method;
import org.renkonto.platform.web.Cursor;
import org.renkonto.platform.web.Page;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All notifications; every question names the subject whose they are. */
@Repository
class Notifications {

  private static final String SUBJECT = "subject";
  private static final String SEQ = "seq";

  /** How far a subject had counted when its old notifications were removed. */
  @Document("notification-counts")
  record Count(@Id String subject, long seq) {}

  /** Where a subject's newest notification stands. */
  record Head(String subject, long seq) {}

  private final MongoOperations store;

  Notifications(MongoOperations store) {
    this.store = store;
  }

  /**
   * False where it was stored before.
   *
   * @throws DuplicateKeyException when its number belongs to another one
   */
  boolean insert(Notification notification) {
    try {
      store.insert(notification);
      return true;
    } catch (DuplicateKeyException numberOrIdTaken) {
      if (!store.exists(query(where("_id").is(notification.id())), Notification.class)) {
        throw numberOrIdTaken;
      }
      return false;
    }
  }

  /** The last number that the subject has used, 0 for none; also of what was removed since. */
  long lastSeq(String subject) {
    var last = query(where(SUBJECT).is(subject)).with(Sort.by(SEQ).descending());
    last.fields().include(SUBJECT, SEQ);
    var newest = store.findOne(last, Head.class, store.getCollectionName(Notification.class));
    if (newest != null) {
      return newest.seq();
    }
    var removed = store.findById(subject, Count.class);
    return removed == null ? 0 : removed.seq();
  }

  @Nullable Method lastCalendarMethod(String subject, UUID requestId) {
    var sent =
        store.findOne(
            query(
                    where(SUBJECT)
                        .is(subject)
                        .and("about.requestId")
                        .is(requestId)
                        .and("calendar.method")
                        .ne(Method.NONE))
                .with(Sort.by(SEQ).descending()),
            Notification.class);
    return sent == null ? null : sent.calendar().method();
  }

  Page<Notification> page(String subject, boolean unread, @Nullable Cursor after, int limit) {
    var own = where(SUBJECT).is(subject);
    return Page.newestFirst(
        store,
        Notification.class,
        unread ? own.and("readAt").isNull() : own,
        "at",
        after,
        limit,
        n -> new Cursor(n.at(), n.id().toString()));
  }

  /** False where the subject has no such notification. */
  boolean markRead(String subject, UUID id, Instant now) {
    var own = where("_id").is(id).and(SUBJECT).is(subject);
    var unread =
        query(Criteria.where("_id").is(id).and(SUBJECT).is(subject).and("readAt").isNull());
    store.updateFirst(unread, Update.update("readAt", now), Notification.class);
    return store.exists(query(own), Notification.class);
  }

  /** What follows a number, in order. */
  List<Notification> after(String subject, long seq, int limit) {
    return store.find(
        query(where(SUBJECT).is(subject).and(SEQ).gt(seq)).with(Sort.by(SEQ)).limit(limit),
        Notification.class);
  }

  /** Which subjects have more than the given numbers; one bounded question for all of them. */
  List<Head> beyond(Map<String, Long> known, int limit) {
    var each =
        known.entrySet().stream()
            .map(head -> where(SUBJECT).is(head.getKey()).and(SEQ).gt(head.getValue()))
            .toList();
    var question = query(new Criteria().orOperator(each)).limit(limit);
    question.fields().include(SUBJECT, SEQ);
    return store.find(question, Head.class, store.getCollectionName(Notification.class));
  }

  /** Removes what is older; the counting goes on where it was. */
  long removeBefore(Instant time) {
    var old = query(where("at").lt(time));
    for (var subject : store.findDistinct(old, SUBJECT, Notification.class, String.class)) {
      store.upsert(
          query(where("_id").is(subject)), new Update().max(SEQ, lastSeq(subject)), Count.class);
    }
    return store.remove(old, Notification.class).getDeletedCount();
  }
}
