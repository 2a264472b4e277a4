package org.renkonto.appointment.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.queue.QueueEvent.QueueResumed;
import org.renkonto.appointment.queue.QueueEvent.QueueStopped;
import org.renkonto.platform.outbox.Aggregate;
import org.renkonto.platform.outbox.Topic;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The queue of an office on one day of its calendar: which numbers it has given. */
@Document("queue-days")
@Topic("appointment.queue-v1")
class QueueDay extends Aggregate {

  static final String WALK_INS = "walkIns";
  static final String CHECK_INS = "checkIns";
  static final String STOPPED = "stopped";

  @Id private final String id;
  private final UUID officeId;

  private final LocalDate day;

  private int walkIns;
  private int checkIns;
  private @Nullable StopCode stopped;

  private QueueDay(String id, UUID officeId, LocalDate day) {
    this.id = id;
    this.officeId = officeId;
    this.day = day;
  }

  static QueueDay begin(UUID officeId, LocalDate day) {
    return new QueueDay(idOf(officeId, day), officeId, day);
  }

  static String idOf(UUID officeId, LocalDate day) {
    return officeId + "/" + day;
  }

  /** Gives no more tickets today. The same again changes nothing. */
  void stop(StopCode code, Instant now) {
    if (stopped != code) {
      stopped = code;
      raise(new QueueStopped(officeId, day, code, now));
    }
  }

  /** Gives tickets again. */
  void resume(Instant now) {
    if (stopped != null) {
      stopped = null;
      raise(new QueueResumed(officeId, day, now));
    }
  }

  @Override
  protected String eventKey() {
    return officeId.toString();
  }

  String id() {
    return id;
  }

  /** How many tickets were given. */
  int walkIns() {
    return walkIns;
  }

  /** How many appointments have come. */
  int checkIns() {
    return checkIns;
  }

  @Nullable StopCode stopped() {
    return stopped;
  }
}
