package org.renkonto.translation.dispatch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.translator.Mode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * At which of some times a translator could be found, as things stand now: times only, never who or
 * how many, and no promise.
 */
@RestController
@RequestMapping("/api/translation/free-times")
class FreeTimeController {

  private static final int MOST_STARTS = 150;

  /** Those of the asked starts for which somebody suits. */
  record View(List<Instant> free) {}

  private final FreeTimes times;

  FreeTimeController(FreeTimes times) {
    this.times = times;
  }

  /**
   * The free times, by the same rules as a search.
   *
   * @param institution on whose behalf, at whose place
   * @param start with its offset, up to {@value #MOST_STARTS}
   */
  @GetMapping
  View free(
      @RequestParam UUID institution,
      @RequestParam String language,
      @RequestParam String targetLanguage,
      @RequestParam Setting setting,
      @RequestParam Mode mode,
      @RequestParam @Min(10) @Max(480) int minutes,
      @RequestParam @NotEmpty @Size(max = MOST_STARTS) List<@NotNull OffsetDateTime> start) {
    var wanted =
        new FreeTimes.Wanted(institution, language, targetLanguage, setting, mode, minutes);
    var starts = start.stream().map(OffsetDateTime::toInstant).distinct().sorted().toList();
    return new View(times.of(wanted, starts));
  }
}
