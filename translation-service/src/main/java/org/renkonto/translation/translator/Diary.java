package org.renkonto.translation.translator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.translator.History.Answer;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one translator has promised and how they were asked: one document, so that no two promises
 * can ever be made past each other. Immutable: each change gives the next diary.
 *
 * @param version the stored version, absent before the first save
 * @param offers the offers of the last {@value #WINDOW_DAYS} days
 * @param clients who was served before the window, the latest last; for "the same translator again"
 */
@Document("diaries")
@CompoundIndex(name = "unsettled", def = "{'commitments.state': 1, 'commitments.since': 1}")
public record Diary(
    @Id @BsonId UUID translatorId,
    @Version @Nullable Long version,
    List<Commitment> commitments,
    List<OfferMark> offers,
    History history,
    List<ClientKey> clients) {

  /** Days that count for a fair share, backwards and forwards. */
  public static final int WINDOW_DAYS = 28;

  private static final int MOST_CLIENTS = 300;

  /** An offer made on a local day; the answer is absent while it is open. */
  public record OfferMark(UUID offerId, LocalDate day, @Nullable Answer answer) {}

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

  /** Whether a promise like this one is firm. */
  boolean isBooked(Commitment commitment) {
    return commitments.stream()
        .anyMatch(c -> c.state() == Commitment.State.BOOKED && c.isLike(commitment));
  }

  /**
   * With one more promise; several attempts may hold time for the same request side by side until
   * one is {@link #booked}. Those that left the window are forgotten, but for the clients who were
   * served.
   */
  public Diary with(Commitment commitment, Instant now) {
    var oldest = now.minus(Duration.ofDays(WINDOW_DAYS));
    var next = new ArrayList<Commitment>();
    var served = new ArrayList<>(clients);
    for (var each : commitments) {
      if (each.time().end().isAfter(oldest)) {
        if (!each.isSameAttempt(commitment)) {
          next.add(each);
        }
      } else if (each.state() == Commitment.State.BOOKED && each.client() != null) {
        served.remove(each.client());
        served.add(each.client());
      }
    }
    next.add(commitment);
    var kept = served.subList(Math.max(0, served.size() - MOST_CLIENTS), served.size());
    return new Diary(translatorId, version, next, offers, history, kept);
  }

  /**
   * With the promise that is like this one made firm, and without all others to the same request;
   * unchanged where there is none like it.
   */
  public Diary booked(Commitment commitment) {
    var kept = commitments.stream().filter(commitment::isLike).findFirst();
    if (kept.isEmpty()) {
      return this;
    }
    var others = commitments.stream().filter(c -> !c.requestId().equals(commitment.requestId()));
    var next = Stream.concat(others, Stream.of(kept.get().booked())).toList();
    return next.equals(commitments) ? this : withCommitments(next);
  }

  /** Without what these attempts still hold; what was made firm stays. */
  public Diary withoutHeld(Collection<UUID> attempts) {
    var next = commitments.stream().filter(c -> attempts.stream().noneMatch(c::isHeldBy)).toList();
    return next.size() == commitments.size() ? this : withCommitments(next);
  }

  /** Without any promise to this request; unchanged where there is none. */
  public Diary without(UUID requestId) {
    var next = commitments.stream().filter(c -> !c.requestId().equals(requestId)).toList();
    return next.size() == commitments.size() ? this : withCommitments(next);
  }

  /** How many offers were made on this local day. */
  public int offersOn(LocalDate day) {
    return (int) offers.stream().filter(o -> o.day().equals(day)).count();
  }

  /** How many offers were made from {@code day} on. */
  public int offersSince(LocalDate day) {
    return (int) offers.stream().filter(o -> !o.day().isBefore(day)).count();
  }

  /** Whether this offer was counted already, or one more may be made on this local day. */
  public boolean mayBeAsked(UUID offerId, LocalDate day, int most) {
    return hasCounted(offerId) || offersOn(day) < most;
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

  /** Whether this client has been served before, or will be. */
  public boolean knows(ClientKey key) {
    return clients.contains(key)
        || commitments.stream()
            .anyMatch(c -> c.state() == Commitment.State.BOOKED && key.equals(c.client()));
  }

  private Diary withCommitments(List<Commitment> next) {
    return new Diary(translatorId, version, next, offers, history, clients);
  }
}
