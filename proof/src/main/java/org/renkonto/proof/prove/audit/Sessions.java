package org.renkonto.proof.prove.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who was bound to what session, and which time of the office was booked; the whole history. */
final class Sessions {

  private final Promises promises = new Promises();
  private final List<String> complaints = new ArrayList<>();

  Sessions(History history) {
    history.of(History.REQUESTS).forEach(this::request);
    history.of(History.APPOINTMENTS).forEach(this::appointment);
    complaints.addAll(promises.clashes());
  }

  /** A translator or a time given away twice, or two translators for one session. */
  List<String> doubles() {
    return complaints;
  }

  long count() {
    return promises.count();
  }

  private void request(List<Event> events) {
    Event bound = null;
    for (var event : events) {
      switch (event.type()) {
        case "translator-assigned.v1" -> {
          if (bound != null) {
            complaints.add("%s twice: %s, %s".formatted(event.subject(), bound, event));
          }
          bound = event;
        }
        case "session-moved.v1" -> {
          end(event.text("translatorId"), bound, event.at());
          bound = event;
        }
        case "assignment-withdrawn.v1", "cancelled.v1" -> {
          end(bound == null ? "" : bound.text("translatorId"), bound, event.at());
          bound = null;
        }
        default -> {
          // binds and frees nobody
        }
      }
    }
    end(bound == null ? "" : bound.text("translatorId"), bound, Instant.MAX);
  }

  private void appointment(List<Event> events) {
    Event booked = null;
    for (var event : events) {
      switch (event.type()) {
        case Effects.BOOKED, Effects.MOVED, Effects.SOUGHT -> {
          end("the office", booked, event.at());
          booked = event;
        }
        case "appointment.cancelled.v1" -> {
          end("the office", booked, event.at());
          booked = null;
        }
        default -> {
          // the time stays whose it is
        }
      }
    }
    end("the office", booked, Instant.MAX);
  }

  private void end(String owner, @Nullable Event promised, Instant until) {
    if (promised != null) {
      promises.add(owner, promised, until);
    }
  }
}
