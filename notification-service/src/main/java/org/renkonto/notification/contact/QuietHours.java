package org.renkonto.notification.contact;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a person wants no mail: from one wall-clock time to another in a zone, over midnight where
 * the first is later.
 */
public record QuietHours(@NotNull LocalTime from, @NotNull LocalTime to, @NotNull ZoneId zone) {

  /** Seconds are dropped: people think in minutes. */
  public QuietHours {
    from = from == null ? from : from.truncatedTo(ChronoUnit.MINUTES);
    to = to == null ? to : to.truncatedTo(ChronoUnit.MINUTES);
  }

  /** When the quiet hours that run at this moment end; empty outside of them. */
  public Optional<Instant> endOf(Instant now) {
    var local = now.atZone(zone);
    var time = local.toLocalTime();
    var overMidnight = from.isAfter(to);
    var quiet =
        overMidnight
            ? !time.isBefore(from) || time.isBefore(to)
            : !time.isBefore(from) && time.isBefore(to);
    if (!quiet) {
      return Optional.empty();
    }
    var day = time.isBefore(to) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    return Optional.of(day.atTime(to).atZone(zone).toInstant());
  }

  /** Whether the two ends differ; equal ends would be either always or never. */
  @AssertTrue(message = "must begin and end at different times")
  boolean isARange() {
    return from == null || !from.equals(to);
  }

  String text() {
    return "%s/%s/%s".formatted(from, to, zone);
  }

  static QuietHours parse(String text) {
    var parts = text.split("/", 3);
    return new QuietHours(
        LocalTime.parse(parts[0]), LocalTime.parse(parts[1]), ZoneId.of(parts[2]));
  }
}
