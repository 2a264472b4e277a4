package org.renkonto.translation.ranking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.place.Place;
import org.renkonto.translation.translator.ClientKey;
import org.renkonto.translation.translator.Gender;
import org.renkonto.translation.translator.Level;
import org.renkonto.translation.translator.Mode;
import org.renkonto.translation.translator.Span;

/**
 * What a request needs, in one mode.
 *
 * @param clientToken the institution's opaque token for "the same translator again"
 * @param variety the variety that is needed; a wished one stands in {@code wished}
 * @param latestStart the same as {@code earliestStart} where the time is fixed
 * @param zone whose calendar day counts for credentials
 * @param place where, needed on site
 * @param credentials kinds of proof that must not be missing on the day of service
 */
public record Need(
    UUID requestId,
    UUID institutionId,
    @Nullable String clientToken,
    String language,
    @Nullable String variety,
    String targetLanguage,
    Mode mode,
    Instant earliestStart,
    Instant latestStart,
    Duration duration,
    ZoneId zone,
    @Nullable Place place,
    Setting setting,
    Set<String> credentials,
    Required required,
    Wished wished) {

  /** What a translator must have: filters (rule R8). */
  public record Required(@Nullable Gender gender, @Nullable Level level) {

    public static final Required NOTHING = new Required(null, null);
  }

  /** What would be good to have: scores only (rule R8). */
  public record Wished(
      @Nullable Gender gender,
      @Nullable Level level,
      @Nullable UUID translatorId,
      @Nullable String variety) {

    public static final Wished NOTHING = new Wished(null, null, null, null);
  }

  public Need {
    credentials = Set.copyOf(credentials);
    if (mode.needsTravel() && place == null) {
      throw new IllegalArgumentException("a session on site needs a place");
    }
    if (latestStart.isBefore(earliestStart)) {
      throw new IllegalArgumentException("the latest start lies before the earliest");
    }
  }

  /** Where a translator would have to be; absent for remote sessions, whatever the request says. */
  public @Nullable Place whereabouts() {
    return mode.needsTravel() ? place : null;
  }

  /** The client, where the institution gave a token. */
  public @Nullable ClientKey client() {
    return clientToken == null ? null : new ClientKey(institutionId, clientToken);
  }

  /** From the first moment that could be used to the last. */
  public Span window() {
    return new Span(earliestStart, latestStart.plus(duration));
  }

  /** The local day on which it takes place at the earliest. */
  public LocalDate serviceDay() {
    return earliestStart.atZone(zone).toLocalDate();
  }
}
