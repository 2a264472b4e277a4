package org.renkonto.notification.mail;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.inbox.Mailing.Receipt;
import org.renkonto.notification.inbox.Mailing.State;
import org.renkonto.notification.inbox.Notification;
import org.renkonto.platform.web.Cursor;
import org.renkonto.platform.web.NotFound;
import org.renkonto.platform.web.Page;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of mails, for the office and for operators: codes and times, never an address. */
@RestController
@RequestMapping("/api/notification/mails")
@PreAuthorize("hasAnyRole('DISPATCHER', 'OPERATOR')")
class MailController {

  /**
   * The mail of one notification.
   *
   * @param id the notification's
   * @param subject who is told, opaque
   * @param kind what about, as a code
   * @param timelyUntil after this time it is not sent any more
   * @param dueAt when it is looked at next; absent where nothing is to be done
   */
  record MailView(
      UUID id,
      String subject,
      String kind,
      Instant at,
      State state,
      int attempts,
      Instant timelyUntil,
      @Nullable Instant dueAt,
      List<Receipt> receipts) {

    static MailView of(Notification n) {
      var mail = n.mail();
      return new MailView(
          n.id(),
          n.subject(),
          n.template().key(),
          n.at(),
          mail.state(),
          mail.attempts(),
          mail.timelyUntil(),
          n.dueAt(),
          mail.receipts());
    }
  }

  private final MailDesk desk;
  private final MongoOperations store;

  MailController(MailDesk desk, MongoOperations store) {
    this.desk = desk;
    this.store = store;
  }

  @GetMapping
  Page<MailView> list(
      @RequestParam(defaultValue = "PARKED") State state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return Page.newestFirst(
            store,
            Notification.class,
            where("mail.state").is(state),
            "at",
            Cursor.parse(cursor),
            limit,
            n -> new Cursor(n.at(), n.id().toString()))
        .map(MailView::of);
  }

  @GetMapping("/{id}")
  MailView one(@PathVariable UUID id) {
    return MailView.of(found(id));
  }

  /** A mail that was given up is tried once more. */
  @PostMapping("/{id}/retry")
  @PreAuthorize("hasRole('OPERATOR')")
  MailView retry(@PathVariable UUID id) {
    desk.retry(found(id));
    return one(id);
  }

  private Notification found(UUID id) {
    var notification = store.findById(id, Notification.class);
    if (notification == null) {
      throw new NotFound("mail", id);
    }
    return notification;
  }
}
