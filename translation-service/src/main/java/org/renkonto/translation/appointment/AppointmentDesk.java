package org.renkonto.translation.appointment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.web.Refusal;
import org.renkonto.translation.dispatch.MoveDesk;
import org.renkonto.translation.request.CancelledBy;
import org.renkonto.translation.request.ForAppointment;
import org.renkonto.translation.request.TranslationDesk;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.request.TranslationRequests;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Makes the requests of an appointment be what the appointment needs. What is needed is written
 * down first, then the requests follow: each step may be taken twice, and whoever dies in between
 * has it taken again, since the event is not acknowledged.
 */
@Service
class AppointmentDesk {

  private static final int TRIES = 8;

  /**
   * What an appointment needs by an event of its own.
   *
   * @param sequence number of the event among those of the appointment
   * @param wanted absent when no translator is needed any more
   */
  record HearNeed(
      UUID appointmentId, long sequence, int round, @Nullable Wanted wanted, Instant at) {}

  private final AppointmentNeeds needs;
  private final TranslationRequests requests;
  private final TranslationDesk desk;
  private final MoveDesk moves;
  private final ChangeMatrix matrix;
  private final Clock clock;

  AppointmentDesk(
      AppointmentNeeds needs,
      TranslationRequests requests,
      TranslationDesk desk,
      MoveDesk moves,
      ChangeMatrix matrix,
      Clock clock) {
    this.needs = needs;
    this.requests = requests;
    this.desk = desk;
    this.moves = moves;
    this.matrix = matrix;
    this.clock = clock;
  }

  /**
   * Notes what is needed and has the requests follow, anew when the need or a request has changed
   * meanwhile: of two who settle at once, the later one sees what the other has done.
   */
  void handle(HearNeed said) {
    var id = said.appointmentId();
    var need =
        needs
            .findById(id)
            .filter(known -> known.hasHeard(said.sequence()))
            .orElseGet(() -> needs.change(id, it -> hear(it, said)));
    for (int tries = 1; !settle(need); tries++) {
      if (tries == TRIES) {
        throw new OptimisticLockingFailureException("appointment %s changes often".formatted(id));
      }
      need = needs.findById(id).orElseThrow();
    }
  }

  private static void hear(AppointmentNeed need, HearNeed said) {
    need.hear(said.sequence(), said.round(), said.wanted(), said.at());
  }

  /** False when it has to be looked at anew. */
  private boolean settle(AppointmentNeed need) {
    try {
      var served = follow(need);
      if (need.wanted() != null && !served) {
        ask(need);
      }
    } catch (OptimisticLockingFailureException | Refusal changedMeanwhile) {
      return false;
    }
    return needs
        .findById(need.appointment().id())
        .filter(it -> it.version() == need.version())
        .isPresent();
  }

  /** Keeps what still serves and cancels what does not; true when the present round is served. */
  private boolean follow(AppointmentNeed need) {
    var all = requests.findByAppointment(need.appointment().id());
    var served = need.wanted() != null && all.stream().anyMatch(r -> round(r) == round(need));
    for (var request : all) {
      var stale = round(request) < round(need) || need.wanted() == null;
      if (stale && round(request) <= round(need) && request.isOpen(clock.instant())) {
        if (!served && keep(request, need)) {
          served = true;
        } else {
          desk.cancel(request.id(), CancelledBy.INSTITUTION, need.at());
        }
      }
    }
    return served;
  }

  private boolean keep(TranslationRequest request, AppointmentNeed need) {
    var wanted = need.wanted();
    return wanted != null
        && matrix.isMinor(request.details(), wanted)
        && moves.move(
            request, need.appointment(), request.details().at(wanted.start(), wanted.minutes()));
  }

  private void ask(AppointmentNeed need) {
    var wanted = need.wanted();
    if (wanted != null) {
      try {
        desk.handle(wanted.request(requestId(need.appointment()), need.appointment()));
      } catch (Refusal refused) {
        need.refuse(code(refused), clock.instant());
        needs.save(need);
      }
    }
  }

  /** The same round always gives the same request, so that an event that comes twice makes one. */
  static UUID requestId(ForAppointment appointment) {
    var what = "appointment/%s/%d".formatted(appointment.id(), appointment.round());
    return UUID.nameUUIDFromBytes(what.getBytes(UTF_8));
  }

  /** {@code urn:renkonto:problem:unknown-language} is UNKNOWN_LANGUAGE. */
  private static String code(Refusal refused) {
    var type = String.valueOf(refused.problem().getType());
    var code = type.substring(type.lastIndexOf(':') + 1);
    return code.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static int round(TranslationRequest request) {
    var appointment = request.appointment();
    return appointment == null ? 0 : appointment.round();
  }

  private static int round(AppointmentNeed need) {
    return need.appointment().round();
  }
}
