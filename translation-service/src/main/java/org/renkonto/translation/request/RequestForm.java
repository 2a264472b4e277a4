package org.renkonto.translation.request;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.InvalidInput;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.ranking.Need.Required;
import org.renkonto.translation.ranking.Need.Wished;
import org.renkonto.translation.request.TranslationDesk.RequestTranslation;
import org.renkonto.translation.translator.Mode;

/** What is asked for; {@code institutionId} only from dispatchers, who ask for somebody. */
record RequestForm(
    @Nullable UUID institutionId,
    @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
    @Nullable @Pattern(regexp = "[a-z]{3}") String variety,
    @NotNull @Pattern(regexp = "[a-z]{2,3}") String targetLanguage,
    @NotEmpty @Size(max = 4) List<@NotNull Mode> modes,
    @NotNull LocalDateTime start,
    @Nullable LocalDateTime latestStart,
    @Nullable ZoneOffset offset,
    @Nullable ZoneOffset latestOffset,
    @NotNull @Size(max = 40) String zone,
    @NotNull @Min(10) @Max(480) Integer durationMinutes,
    @Nullable @Valid PlaceRef place,
    @NotNull Setting setting,
    @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{1,64}") String clientToken,
    @Nullable Required required,
    @Nullable Wished wished) {

  /** A place of the territory; its name may be left out where the postcode has one place only. */
  record PlaceRef(
      @NotNull @Pattern(regexp = "[0-9]{4,5}") String postcode,
      @Nullable @Size(max = 80) String place) {}

  /** The command on behalf of this caller. */
  RequestTranslation command(UUID id, Caller caller) {
    return new RequestTranslation(
        id,
        institution(caller),
        language,
        variety,
        targetLanguage,
        modes,
        start,
        latestStart,
        offset,
        latestOffset,
        zoneId(),
        durationMinutes,
        place == null ? null : place.postcode(),
        place == null ? null : place.place(),
        setting,
        clientToken,
        requireNonNullElse(required, Required.NOTHING),
        requireNonNullElse(wished, Wished.NOTHING),
        null);
  }

  private UUID institution(Caller caller) {
    if (!caller.is("DISPATCHER")) {
      var own = caller.requireId("institution_id");
      if (institutionId != null && !institutionId.equals(own)) {
        throw new InvalidInput("institutionId", "is not yours");
      }
      return own;
    }
    if (institutionId == null) {
      throw new InvalidInput("institutionId", "is needed when a dispatcher asks for somebody");
    }
    return institutionId;
  }

  private ZoneId zoneId() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new InvalidInput("zone", "is no time zone that is known");
    }
  }
}
