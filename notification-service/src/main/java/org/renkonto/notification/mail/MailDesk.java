package org.renkonto.notification.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.appointment.KnownAppointments;
import org.renkonto.notification.contact.AddressNotOpened;
import org.renkonto.notification.contact.Contact;
import org.renkonto.notification.contact.Contacts;
import org.renkonto.notification.inbox.Mailing.Receipt;
import org.renkonto.notification.inbox.Mailing.State;
import org.renkonto.notification.inbox.Notification;
import org.springframework.stereotype.Service;

/**
 * Takes the next step of a mail that is due: sends it, holds it back for quiet hours, tries it
 * again later, or gives it up.
 */
@Service
class MailDesk {

  private static final Delivery OVERTAKEN = new Delivery("OVERTAKEN", Delivery.Kind.REFUSED);

  private final Contacts contacts;
  private final LetterWriter letters;
  private final MailServer server;
  private final MailReceipts receipts;
  private final KnownAppointments appointments;
  private final MailSettings settings;
  private final MailCount count;
  private final Clock clock;

  MailDesk(
      Contacts contacts,
      LetterWriter letters,
      MailServer server,
      MailReceipts receipts,
      KnownAppointments appointments,
      MailSettings settings,
      MailCount count,
      Clock clock) {
    this.contacts = contacts;
    this.letters = letters;
    this.server = server;
    this.receipts = receipts;
    this.appointments = appointments;
    this.settings = settings;
    this.count = count;
    this.clock = clock;
  }

  void take(Notification n) {
    if (n.mail().state() != State.PENDING) {
      receipts.settled(n);
      return;
    }
    var contact = contacts.of(n.subject()).filter(Contact::wantsMail);
    if (contact.isEmpty()) {
      withoutContact(n);
      return;
    }
    var now = clock.instant();
    var quietEnd = contact.get().quietHours().flatMap(quiet -> quiet.endOf(now));
    if (now.isAfter(n.mail().timelyUntil()) || appointments.overtook(n)) {
      attempted(n, OVERTAKEN, State.PARKED, null);
    } else if (quietEnd.isPresent() && staysAwayUntil(quietEnd.get(), n)) {
      receipts.postpone(n, quietEnd.get());
    } else {
      send(n, contact.get());
    }
  }

  private static boolean staysAwayUntil(Instant quietEnd, Notification n) {
    return n.template().isReminder() || n.mail().canWaitUntil(quietEnd);
  }

  /** Subjects that can be reached from now on. */
  void reachable(String subject) {
    if (contacts.of(subject).filter(Contact::wantsMail).isPresent()) {
      receipts.revive(subject, clock.instant());
    }
  }

  /**
   * Tries a mail once more that was given up.
   *
   * @throws MailNotRetryable (409) when it was not, or its time is over
   */
  void retry(Notification n) {
    if (!receipts.retry(n.id(), clock.instant())) {
      throw new MailNotRetryable(n);
    }
  }

  /** A contact set between the look and the entry would go unnoticed: hence a second look. */
  private void withoutContact(Notification n) {
    receipts.notWanted(n);
    reachable(n.subject());
  }

  private void send(Notification n, Contact contact) {
    var outcome = deliver(n, contact);
    switch (outcome.kind()) {
      case DONE -> attempted(n, outcome, State.SENT, null);
      case REFUSED -> attempted(n, outcome, State.FAILED, null);
      case NOT_TRIED -> receipts.postpone(n, clock.instant().plus(spread()));
      case RETRY -> again(n, outcome);
    }
  }

  private Delivery deliver(Notification n, Contact contact) {
    try {
      var to = contacts.address(contact);
      return to.isEmpty()
          ? Delivery.ADDRESS_UNUSABLE
          : server.deliver(letters.write(n, to.get(), contact.language()));
    } catch (AddressNotOpened wrongKeyset) {
      return Delivery.ADDRESS_SEALED;
    } catch (MessagingException unusable) {
      return Delivery.ADDRESS_UNUSABLE;
    }
  }

  private void again(Notification n, Delivery outcome) {
    var now = clock.instant();
    var since = n.mail().triedSince() == null ? now : n.mail().triedSince();
    var wait =
        new Backoff(settings.firstRetry(), settings.longestRetry())
            .after(n.mail().attempts() + 1, ThreadLocalRandom.current().nextDouble());
    if (now.plus(wait).isAfter(since.plus(settings.giveUpAfter()))) {
      attempted(n, outcome, State.PARKED, null);
    } else {
      attempted(n, outcome, State.PENDING, now.plus(wait));
    }
  }

  private void attempted(Notification n, Delivery outcome, State state, @Nullable Instant next) {
    count.attempted(outcome, state);
    receipts.attempted(n, new Receipt(clock.instant(), outcome.code()), state, next);
  }

  private Duration spread() {
    var share = 0.5 + ThreadLocalRandom.current().nextDouble() / 2;
    return Duration.ofMillis(Math.round(settings.restAfterFailures().toMillis() * share));
  }
}
