package org.renkonto.appointment.slot;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.interpreting.FreeTranslators;
import org.renkonto.appointment.interpreting.TranslatorMode;
import org.renkonto.appointment.interpreting.TranslatorNeed;
import org.renkonto.appointment.office.Mode;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.opening.Audience;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.InvalidInput;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is free: how many on each day first, then the times. */
@RestController
@RequestMapping("/api/appointment/slots")
class SlotController {

  /**
   * What is free in an office; clock times are those of its zone.
   *
   * @param translators whether only times are named at which a translator is free, too; absent
   *     where none is wanted
   */
  record View(ZoneId zone, int free, List<Day> days, @Nullable Knowledge translators) {}

  /** Whether translation-service could be asked. */
  enum Knowledge {
    /** The times named are those at which one is free, as things stand. */
    KNOWN,
    /** It does not answer now: the times named are those of the office alone. */
    NOT_KNOWN_NOW
  }

  /** A day on which something is free. */
  record Day(LocalDate date, int free, List<Time> times) {}

  /** A time, with the offset that tells a doubled hour apart. */
  record Time(OffsetDateTime start, OffsetDateTime end, int free) {}

  private final Offices offices;
  private final Slots slots;
  private final FreeTranslators translators;

  SlotController(Offices offices, Slots slots, FreeTranslators translators) {
    this.offices = offices;
    this.slots = slots;
    this.translators = translators;
  }

  /**
   * @param translator whether one is to come, so that the counsellor need not speak the language
   */
  @GetMapping
  View free(
      @RequestParam UUID office,
      @RequestParam String reason,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable Mode mode,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(defaultValue = "false") boolean translator,
      @RequestParam(required = false) @Nullable UUID unit,
      @AuthenticationPrincipal Jwt token,
      Caller caller) {
    if (to.isBefore(from)) {
      throw new InvalidInput("to", "must not be before from");
    }
    if (from.getYear() < 2000 || to.getYear() > 2999) {
      throw new InvalidInput("from", "and to must be dates of this time");
    }
    var place = offices.office(office);
    var wished = offices.bookable(office, reason, caller);
    var first = from.atStartOfDay(place.zone()).toInstant();
    var end = to.plusDays(1).atStartOfDay(place.zone()).toInstant();
    var way = mode == null ? wished.modes().stream().sorted().findFirst().orElseThrow() : mode;
    var query =
        new SlotQuery(
            place,
            wished,
            way,
            first,
            end,
            Staff.of(office, caller) ? Audience.STAFF : Audience.PUBLIC,
            translator ? null : language,
            unit);
    if (!translator) {
      return view(place.zone(), slots.free(query), null);
    }
    var need = TranslatorNeed.of(place, language, TranslatorMode.of(way));
    return translated(query, need, token.getTokenValue());
  }

  private View translated(SlotQuery query, TranslatorNeed need, String token) {
    var all = slots.free(query);
    var starts = all.stream().map(Slot::start).toList();
    var known = translators.at(need, query.reason().length(), starts, token);
    var zone = query.office().zone();
    return known
        .map(free -> all.stream().filter(slot -> free.contains(slot.start())).toList())
        .map(slots -> view(zone, slots, Knowledge.KNOWN))
        .orElseGet(() -> view(zone, all, Knowledge.NOT_KNOWN_NOW));
  }

  private static View view(ZoneId zone, List<Slot> free, @Nullable Knowledge translators) {
    var byDay = new LinkedHashMap<LocalDate, List<Time>>();
    for (var slot : free) {
      var start = slot.start().atZone(zone).toOffsetDateTime();
      var end = slot.end().atZone(zone).toOffsetDateTime();
      byDay
          .computeIfAbsent(start.toLocalDate(), _ -> new ArrayList<>())
          .add(new Time(start, end, slot.free()));
    }
    var days =
        byDay.entrySet().stream()
            .map(day -> new Day(day.getKey(), count(day.getValue()), day.getValue()))
            .toList();
    return new View(zone, days.stream().mapToInt(Day::free).sum(), days, translators);
  }

  private static int count(List<Time> times) {
    return times.stream().mapToInt(Time::free).sum();
  }
}
