package org.renkonto.appointment.office;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A place where people come.
 *
 * @param version the stored version, absent before the first save
 * @param name of the public body, never of a person
 * @param zone of the clock on its wall; every rule of the office is told in it
 * @param languages spoken there without a translator (BCP 47)
 * @param place the municipality
 * @param translators absent where the office has none to offer
 */
@Document("offices")
public record Office(
    @Id UUID id,
    @JsonIgnore @Version @Nullable Long version,
    String name,
    ZoneId zone,
    HolidayCalendar holidays,
    Set<String> languages,
    String place,
    @JsonIgnore @Nullable Translators translators) {

  /**
   * The days on which the office is closed each year.
   *
   * @param country whose public holidays count, as Jollyday names it: "be", "de"
   * @param region within the country, "th", absent where there is none
   * @param alsoClosed further days of each year, "11-15" (month-day)
   */
  public record HolidayCalendar(String country, @Nullable String region, List<String> alsoClosed) {

    public HolidayCalendar {
      alsoClosed = alsoClosed == null ? List.of() : List.copyOf(alsoClosed);
    }
  }

  /**
   * On whose behalf the office asks translation-service for translators.
   *
   * @param institutionId the office itself, as it is registered there
   * @param contactSubject whom of the office to tell, opaque
   * @param setting what its conversations are about, a code of translation-service
   * @param targetLanguage into which is translated
   */
  public record Translators(
      UUID institutionId, String contactSubject, String setting, String targetLanguage) {}

  /** An office without translators. */
  public Office(
      UUID id,
      @Nullable Long version,
      String name,
      ZoneId zone,
      HolidayCalendar holidays,
      Set<String> languages,
      String place) {
    this(id, version, name, zone, holidays, languages, place, null);
  }

  public Office {
    languages = Set.copyOf(languages);
  }

  /** Whether an appointment can have a translator here. */
  @JsonProperty
  public boolean offersTranslators() {
    return translators != null;
  }

  /** The office's date at this moment. */
  public LocalDate dateOf(java.time.Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}
