package org.renkonto.appointment.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.renkonto.appointment.interpreting.FreeTranslators;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.appointment.interpreting.TranslatorNeed;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.opening.Audience;
import org.renkonto.appointment.slot.Slot;
import org.renkonto.appointment.slot.SlotQuery;
import org.renkonto.appointment.slot.Slots;
import org.springframework.stereotype.Component;

/** What can be chosen for an appointment whose translator is missing, from both calendars. */
@Component
class Proposals {

  private static final Duration WITHIN = Duration.ofDays(28);
  private static final int MOST = 10;

  /**
   * The next times at which the office and a translator are free, and the other ways in which one
   * could take part at the present time.
   */
  record Choice(List<Slot> times, List<TranslatorMode> modes) {}

  private final Offices offices;
  private final Slots slots;
  private final FreeTranslators translators;
  private final Clock clock;

  Proposals(Offices offices, Slots slots, FreeTranslators translators, Clock clock) {
    this.offices = offices;
    this.slots = slots;
    this.translators = translators;
    this.clock = clock;
  }

  /**
   * What can be chosen.
   *
   * @param token of whoever asks, passed on
   * @return empty when that is not known now
   */
  Optional<Choice> of(Appointment appointment, Audience audience, String token) {
    var need = appointment.search().needed();
    var query = query(appointment, audience);
    var length = query.reason().length();
    var all = slots.free(query);
    var starts = all.stream().map(Slot::start).toList();
    return translators
        .at(need, length, starts, token)
        .flatMap(
            free ->
                modes(appointment, need, length, token)
                    .map(
                        modes ->
                            new Choice(
                                all.stream()
                                    .filter(slot -> free.contains(slot.start()))
                                    .limit(MOST)
                                    .toList(),
                                modes)));
  }

  private Optional<List<TranslatorMode>> modes(
      Appointment appointment, TranslatorNeed need, Duration length, String token) {
    var found = new ArrayList<TranslatorMode>();
    for (var mode : need.mode().others()) {
      var free = translators.at(need.by(mode), length, List.of(appointment.start()), token);
      if (free.isEmpty()) {
        return Optional.empty();
      }
      if (!free.get().isEmpty()) {
        found.add(mode);
      }
    }
    return Optional.of(List.copyOf(found));
  }

  private SlotQuery query(Appointment appointment, Audience audience) {
    var details = appointment.details();
    Instant now = clock.instant();
    return new SlotQuery(
        offices.office(details.officeId()),
        offices.reason(details.officeId(), details.reasonCode()),
        details.mode(),
        now,
        now.plus(WITHIN),
        audience,
        null,
        null);
  }
}
