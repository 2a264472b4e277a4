package org.renkonto.translation.statistics;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import org.renkonto.platform.web.InvalidInput;
import org.renkonto.translation.institution.InstitutionType;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.language.Languages;
import org.renkonto.translation.place.Place;
import org.renkonto.translation.place.Places;
import org.renkonto.translation.translator.Mode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures per month, for reports. */
@RestController
@RequestMapping("/api/translation/statistics")
class StatisticsController {

  private static final int MOST_MONTHS = 36;
  private static final YearMonth FIRST = YearMonth.of(2000, 1);
  private static final YearMonth LAST = YearMonth.of(2199, 12);

  private final AskedRequests requests;
  private final Languages languages;
  private final Places places;

  StatisticsController(AskedRequests requests, Languages languages, Places places) {
    this.requests = requests;
    this.languages = languages;
    this.places = places;
  }

  /**
   * The report on the sessions of some months.
   *
   * @param from the first month, "2026-01"
   * @param to the last month, included; at most 36 months in all
   */
  @GetMapping
  @PreAuthorize("hasRole('DISPATCHER')")
  Report report(
      @RequestParam YearMonth from, @RequestParam YearMonth to, @RequestParam Dimension by) {
    if (from.isBefore(FIRST) || to.isAfter(LAST)) {
      throw new InvalidInput(
          "from", "to the last month must lie from %s to %s".formatted(FIRST, LAST));
    }
    var months = from.until(to, ChronoUnit.MONTHS) + 1;
    if (months < 1 || months > MOST_MONTHS) {
      throw new InvalidInput("to", "must lie 0 to %d months after from".formatted(MOST_MONTHS - 1));
    }
    return Statistics.report(requests.facts(from, to), by, groups(by));
  }

  private Collection<String> groups(Dimension by) {
    return switch (by) {
      case LANGUAGE -> languages.offered();
      case MODE -> names(Mode.values());
      case SETTING -> names(Setting.values());
      case INSTITUTION_TYPE -> names(InstitutionType.values());
      case MUNICIPALITY -> places.all().stream().map(Place::municipality).distinct().toList();
    };
  }

  private static Collection<String> names(Enum<?>[] codes) {
    return Arrays.stream(codes).map(Enum::name).toList();
  }
}
