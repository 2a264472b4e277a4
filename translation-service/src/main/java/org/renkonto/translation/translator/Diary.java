package org.renkonto.translation.translator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.translator.History.Answer;

/**
 * What one translator has promised and how they were asked: one document, so that no two promises
 * can ever be made past each other. Immutable: each change gives the next diary.
 *
 * @param version the stored version, absent before the first save
 * @param offers the offers of the last {@value #WINDOW_DAYS} days
 * @param clients who was served, the latest last; for "the same translator again"
 */
public record Diary(
    UUID translatorId,
    @Nullable Long version,
    List<Commitment> commitments,
    List<OfferMark> offers,
    History history,
    List<Client> clients) {

  /** Days that count for a fair share, backwards and forwards. */
  public static final int WINDOW_DAYS = 28;

  private static final int MOST_CLIENTS = 300;

  /** An offer made on a local day; the answer is absent while it is open. */
  public record OfferMark(UUID offerId, LocalDate day, @Nullable Answer answer) {}

  /** A client who was served, known by the institution's token only. */
  public record Client(ClientKey key, Instant lastServed) {}

  public Diary {
    commitments = List.copyOf(commitments);
    offers = List.copyOf(offers);
    clients = List.copyOf(clients);
  }

  /** The diary of someone who has never been asked. */
  public static Diary empty(UUID translatorId) {
    return new Diary(translatorId, null, List.of(), List.of(), History.EMPTY, List.of());
  }

  /** The promises in order of time. */
  public Timetable timetable() {
    return new Timetable(commitments);
  }

  /** The promise to this request, if there is one. */
  public @Nullable Commitment commitmentTo(UUID requestId) {
    return commitments.stream()
        .filter(c -> c.requestId().equals(requestId))
        .findFirst()
        .orElse(null);
  }

  /** With this promise in place of an earlier one to the same request, long past ones left out. */
  public Diary with(Commitment commitment, Instant now) {
    var forgotten = now.minus(Duration.ofDays(WINDOW_DAYS));
    var kept =
        commitments.stream()
            .filter(c -> !c.requestId().equals(commitment.requestId()))
            .filter(c -> c.time().end().isAfter(forgotten));
    return withCommitments(Stream.concat(kept, Stream.of(commitment)).toList());
  }

  /** With the promise to this request made firm and its client remembered; unchanged if unknown. */
  public Diary booked(UUID requestId, Instant now) {
    var promise = commitmentTo(requestId);
    if (promise == null || promise.state() == Commitment.State.BOOKED) {
      return this;
    }
    var key = promise.client();
    var next = with(promise.booked(), now);
    return key == null ? next : next.remembering(new Client(key, promise.time().start()));
  }

  /** Without the promise to this request. */
  public Diary without(UUID requestId) {
    return withCommitments(
        commitments.stream().filter(c -> !c.requestId().equals(requestId)).toList());
  }

  /** How many offers were made on this local day. */
  public int offersOn(LocalDate day) {
    return (int) offers.stream().filter(o -> o.day().equals(day)).count();
  }

  /** How many offers were made from {@code day} on. */
  public int offersSince(LocalDate day) {
    return (int) offers.stream().filter(o -> !o.day().isBefore(day)).count();
  }

  /** Whether this offer was counted already. */
  public boolean hasCounted(UUID offerId) {
    return offers.stream().anyMatch(o -> o.offerId().equals(offerId));
  }

  /** With one more offer counted, those that left the window forgotten. */
  public Diary withOffer(UUID offerId, LocalDate day) {
    var oldest = day.minusDays(WINDOW_DAYS);
    var kept = offers.stream().filter(o -> !o.day().isBefore(oldest));
    var next = Stream.concat(kept, Stream.of(new OfferMark(offerId, day, null))).toList();
    return new Diary(translatorId, version, commitments, next, history, clients);
  }

  /** With the first answer to this offer; a second answer, or an unknown offer, changes nothing. */
  public Diary withAnswer(UUID offerId, Answer answer) {
    if (offers.stream().noneMatch(o -> o.offerId().equals(offerId) && o.answer() == null)) {
      return this;
    }
    var next =
        offers.stream()
            .map(o -> o.offerId().equals(offerId) ? new OfferMark(offerId, o.day(), answer) : o)
            .toList();
    return new Diary(translatorId, version, commitments, next, history.after(answer), clients);
  }

  /** Hours promised in the window around {@code now}, past and to come. */
  public double hoursAround(Instant now) {
    var window = Duration.ofDays(WINDOW_DAYS);
    var span = new Span(now.minus(window), now.plus(window));
    return commitments.stream().mapToLong(c -> c.time().minutesWithin(span)).sum() / 60.0;
  }

  /** Whether this client has been served before. */
  public boolean knows(ClientKey key) {
    return clients.stream().anyMatch(c -> c.key().equals(key));
  }

  private Diary remembering(Client client) {
    var others = clients.stream().filter(c -> !c.key().equals(client.key())).toList();
    var kept = others.subList(Math.max(0, others.size() - MOST_CLIENTS + 1), others.size());
    var next = Stream.concat(kept.stream(), Stream.of(client)).toList();
    return new Diary(translatorId, version, commitments, offers, history, next);
  }

  private Diary withCommitments(List<Commitment> next) {
    return new Diary(translatorId, version, next, offers, history, clients);
  }
}
