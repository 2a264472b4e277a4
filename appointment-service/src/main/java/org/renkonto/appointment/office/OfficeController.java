package org.renkonto.appointment.office;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.ETags;
import org.renkonto.platform.web.InvalidInput;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where one can come, and what for; staff sets it up. */
@RestController
@RequestMapping("/api/appointment")
class OfficeController {

  private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

  /** An office as staff describes it. */
  record OfficeForm(
      @NotBlank @Size(max = 120) String name,
      @NotNull ZoneId zone,
      @NotNull @Valid HolidayForm holidays,
      @NotEmpty @Size(max = 20) Set<@NotNull @Pattern(regexp = LANGUAGE) String> languages,
      @NotBlank @Size(max = 60) String place,
      @Nullable @Valid TranslatorsForm translators) {}

  /** On whose behalf the office asks for translators; absent where it offers none. */
  record TranslatorsForm(
      @NotNull UUID institutionId,
      @NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,100}") String contactSubject,
      @NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,39}") String setting,
      @NotNull @Pattern(regexp = "[a-z]{2,3}") String targetLanguage) {

    Office.Translators translators() {
      return new Office.Translators(institutionId, contactSubject, setting, targetLanguage);
    }
  }

  /** Which holidays the office keeps. */
  record HolidayForm(
      @NotNull @Pattern(regexp = "be|de|lu|nl|fr|at|ch") String country,
      @Nullable @Pattern(regexp = "[a-z]{2,3}") String region,
      @Nullable @Size(max = 20)
          List<@NotNull @Pattern(regexp = "\\d\\d-\\d\\d") String> alsoClosed) {}

  /** A unit as staff describes it. */
  record UnitForm(
      @NotNull UUID officeId,
      @NotNull UnitKind kind,
      @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,30}") String code,
      @Nullable @Pattern(regexp = "[A-Za-z0-9._:-]{1,100}") String subject,
      @Min(1) @Max(500) int capacity,
      @NotNull @Size(max = 20) Set<@NotNull @Pattern(regexp = LANGUAGE) String> languages,
      boolean active) {}

  private final Offices offices;
  private final MongoOperations store;

  OfficeController(Offices offices, MongoOperations store) {
    this.offices = offices;
    this.store = store;
  }

  @GetMapping("/offices")
  List<Office> offices() {
    return offices.all();
  }

  @GetMapping("/units")
  @PreAuthorize(Staff.ONLY)
  List<Unit> units(@RequestParam UUID office, Caller caller) {
    return offices.units(offices.ofStaff(office, caller).id());
  }

  @PutMapping("/offices/{id}")
  @PreAuthorize(Staff.ONLY)
  ResponseEntity<Office> office(
      @PathVariable UUID id,
      @Valid @RequestBody OfficeForm form,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Caller caller) {
    Staff.check(id, caller);
    var known = store.findById(id, Office.class);
    var version = known == null ? null : matching(ifMatch, known.version());
    var holidays = form.holidays();
    checkZone(form.zone());
    checkRegion(holidays);
    var also = holidays.alsoClosed() == null ? List.<String>of() : holidays.alsoClosed();
    also.forEach(OfficeController::checkMonthDay);
    var calendar = new Office.HolidayCalendar(holidays.country(), holidays.region(), also);
    var saved =
        store.save(
            new Office(
                id,
                version,
                form.name().strip(),
                form.zone(),
                calendar,
                form.languages(),
                form.place().strip(),
                form.translators() == null ? null : form.translators().translators()));
    return answer(saved, saved.version());
  }

  @PutMapping("/units/{id}")
  @PreAuthorize(Staff.ONLY)
  ResponseEntity<Unit> unit(
      @PathVariable UUID id,
      @Valid @RequestBody UnitForm form,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Caller caller) {
    var office = offices.ofStaff(form.officeId(), caller);
    var known = store.findById(id, Unit.class);
    var version = known == null ? null : matching(ifMatch, known.version());
    if (known != null && !known.officeId().equals(form.officeId())) {
      throw new InvalidInput("officeId", "cannot change; what is booked stays where it is");
    }
    var saved =
        store.save(
            new Unit(
                id,
                version,
                office.id(),
                form.kind(),
                form.code(),
                form.subject(),
                form.capacity(),
                form.languages(),
                form.active()));
    return answer(saved, saved.version());
  }

  /** An offset that never changes is no zone of an office. */
  private static void checkZone(ZoneId zone) {
    if (!ZoneId.getAvailableZoneIds().contains(zone.getId()) || zone.getRules().isFixedOffset()) {
      throw new InvalidInput("zone", "must be the IANA zone of a place, as Europe/Brussels");
    }
  }

  private static void checkRegion(HolidayForm holidays) {
    var country = HolidayManager.getInstance(ManagerParameters.create(holidays.country()));
    var regions = country.getCalendarHierarchy().getChildren().keySet();
    if (holidays.region() != null && !regions.contains(holidays.region())) {
      throw new InvalidInput("holidays.region", "must be one of " + new TreeSet<>(regions));
    }
  }

  private static void checkMonthDay(String day) {
    try {
      MonthDay.parse("--" + day);
    } catch (DateTimeException noDay) {
      throw new InvalidInput("holidays.alsoClosed", day + " is no day of the year");
    }
  }

  static Long matching(@Nullable String ifMatch, @Nullable Long version) {
    var present = version == null ? 0 : version;
    ETags.check(ifMatch, present);
    return present;
  }

  static <T> ResponseEntity<T> answer(T saved, @Nullable Long version) {
    return ResponseEntity.ok().eTag(ETags.of(version == null ? 0 : version)).body(saved);
  }
}
