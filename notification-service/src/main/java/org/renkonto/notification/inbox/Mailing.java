package org.renkonto.notification.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the mail of a notification is.
 *
 * @param attempts how often the mail server was tried
 * @param needBy a mail that matters before this time is not held back by quiet hours that last
 *     longer
 * @param timelyUntil after this time the mail would only confuse
 * @param triedSince the first attempt of this round; absent before it
 * @param receipts one per attempt, without any address
 */
public record Mailing(
    State state,
    int attempts,
    @Nullable Instant needBy,
    Instant timelyUntil,
    @Nullable Instant triedSince,
    List<Receipt> receipts) {

  /** A mail that is to be sent. */
  static Mailing pending(@Nullable Instant needBy, Instant timelyUntil) {
    return new Mailing(State.PENDING, 0, needBy, timelyUntil, null, List.of());
  }

  /** No mail, now or later. */
  static Mailing none(Instant now) {
    return new Mailing(State.NONE, 0, null, now, null, List.of());
  }

  /** Whether the mail may wait until then without coming too late. */
  public boolean canWaitUntil(Instant then) {
    return (needBy == null || needBy.isAfter(then)) && !timelyUntil.isBefore(then);
  }

  /** Not wanted; to be sent; sent; refused for good; given up. */
  public enum State {
    NONE,
    PENDING,
    SENT,
    FAILED,
    PARKED
  }

  /**
   * What came of one attempt.
   *
   * @param outcome a code: {@code SENT}, {@code SMTP_550}, {@code NO_CONNECTION}, ...
   */
  public record Receipt(Instant at, String outcome) {}
}
