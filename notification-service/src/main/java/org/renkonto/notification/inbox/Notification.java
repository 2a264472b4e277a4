package org.renkonto.notification.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.text.Facts;
import org.renkonto.notification.text.Template;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One thing that one person was told, as codes and times; words are made when it is read or sent.
 *
 * @param id derived from event, subject and template: the same event makes it once
 * @param seq number within the subject, from 1 without gaps
 * @param dueAt when the mail is to be looked at; absent when there is nothing to do
 */
@Document("notifications")
@CompoundIndex(name = "by-number", def = "{'subject': 1, 'seq': 1}", unique = true)
@CompoundIndex(name = "newest", def = "{'subject': 1, 'at': -1, '_id': -1}")
@CompoundIndex(name = "mail", def = "{'mail.state': 1, 'at': -1, '_id': -1}")
@CompoundIndex(name = "about", def = "{'subject': 1, 'about.requestId': 1, 'seq': -1}")
public record Notification(
    @Id UUID id,
    String subject,
    long seq,
    Template template,
    Facts facts,
    About about,
    CalendarEntry calendar,
    @Indexed Instant at,
    @Nullable Instant readAt,
    Mailing mail,
    @Indexed(sparse = true) @Nullable Instant dueAt) {

  static UUID idOf(Notice notice) {
    var source = "%s|%s|%s".formatted(notice.eventId(), notice.subject(), notice.template());
    return UUID.nameUUIDFromBytes(source.getBytes(UTF_8));
  }
}
