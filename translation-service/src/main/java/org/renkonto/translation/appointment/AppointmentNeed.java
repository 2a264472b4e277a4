package org.renkonto.translation.appointment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.outbox.Aggregate;
import org.renkonto.platform.outbox.Topic;
import org.renkonto.translation.appointment.AppointmentNeedEvent.TranslationNotPossible;
import org.renkonto.translation.request.ForAppointment;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one appointment needs, by the latest that was heard of it: whatever comes twice, late or in
 * another order, the event with the greatest number tells what is needed now.
 */
@Document("appointment-needs")
@Topic("translation.requests-v1")
class AppointmentNeed extends Aggregate {

  @Id private final UUID id;
  private long heard;
  private int round;
  private @Nullable Wanted wanted;
  private Instant at = Instant.EPOCH;
  private int refusedRound;

  AppointmentNeed(UUID id) {
    this.id = id;
  }

  /**
   * Notes what is needed now; nothing when something newer was heard.
   *
   * @param sequence number of the event among those of the appointment
   * @param needed absent when no translator is needed any more
   * @param saidAt when it was said, which decides the class of what is cancelled by it
   */
  void hear(long sequence, int newRound, @Nullable Wanted needed, Instant saidAt) {
    if (!hasHeard(sequence)) {
      heard = sequence;
      round = newRound;
      wanted = needed;
      at = saidAt;
    }
  }

  /** Whether this event, or a later one, was heard before. */
  boolean hasHeard(long sequence) {
    return sequence <= heard;
  }

  /** Says that nobody can be asked for it; of each round once. */
  void refuse(String cause, Instant now) {
    if (refusedRound != round) {
      refusedRound = round;
      raise(new TranslationNotPossible(appointment(), cause, now));
    }
  }

  /** The appointment in its present round. */
  ForAppointment appointment() {
    return new ForAppointment(id, round);
  }

  /** Null when no translator is needed. */
  @Nullable Wanted wanted() {
    return isRefused() ? null : wanted;
  }

  /** Whether nobody can be asked for the present round. */
  boolean isRefused() {
    return round != 0 && refusedRound == round;
  }

  Instant at() {
    return at;
  }
}
