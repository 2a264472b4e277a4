package org.renkonto.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.text.MessageLanguage;
import org.renkonto.notification.text.Texts;
import org.renkonto.notification.text.Wording;

/**
 * A notification as its owner sees it, in the owner's language.
 *
 * @param kind the template's code, for programs
 * @param direction {@code rtl} for Arabic
 */
record NotificationView(
    UUID id,
    long seq,
    String kind,
    MessageLanguage language,
    String direction,
    String title,
    String text,
    List<Wording.Row> facts,
    @Nullable UUID requestId,
    @Nullable UUID offerId,
    @Nullable UUID assignmentId,
    @Nullable UUID appointmentId,
    @Nullable UUID registrationId,
    @Nullable Instant deadline,
    Instant at,
    @Nullable Instant readAt,
    Mailing.State mail) {

  static NotificationView of(Notification n, Texts texts, MessageLanguage language) {
    var words = texts.word(n.template(), n.facts(), language);
    return new NotificationView(
        n.id(),
        n.seq(),
        n.template().key(),
        language,
        language.direction(),
        words.title(),
        words.text(),
        words.rows(),
        n.about().requestId(),
        n.about().offerId(),
        n.about().assignmentId(),
        n.about().appointmentId(),
        n.about().registrationId(),
        n.facts().deadline(),
        n.at(),
        n.readAt(),
        n.mail().state());
  }
}
