package org.renkonto.appointment.opening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.appointment.office.Offices;
import org.renkonto.appointment.office.Staff;
import org.renkonto.appointment.office.Unit;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.ETags;
import org.renkonto.platform.web.InvalidInput;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opening rules and special days, set up by staff; a change does not touch what is booked. */
@RestController
@RequestMapping("/api/appointment")
@PreAuthorize(Staff.ONLY)
class OpeningController {

  /** Hours that come again, as staff describes them. */
  record RuleForm(
      @NotNull UUID officeId,
      @NotNull @Size(max = 100) Set<@NotNull UUID> units,
      @NotNull DayOfWeek weekday,
      @NotNull Hours hours,
      @Min(1) @Max(52) int everyWeeks,
      @Nullable @Min(1) @Max(5) Integer weekOfMonth,
      @NotNull LocalDate validFrom,
      @Nullable LocalDate validUntil) {}

  /** A day with hours of its own, as staff describes it. */
  record SpecialDayForm(
      @NotNull UUID officeId,
      @NotNull @Size(max = 100) Set<@NotNull UUID> units,
      @NotNull LocalDate day,
      @NotNull @Size(max = 10) List<@NotNull Hours> hours) {}

  private final Offices offices;
  private final Plans plans;
  private final MongoOperations store;

  OpeningController(Offices offices, Plans plans, MongoOperations store) {
    this.offices = offices;
    this.plans = plans;
    this.store = store;
  }

  @GetMapping("/openings")
  List<OpeningRule> rules(@RequestParam UUID office, Caller caller) {
    return plans.ofOffice(offices.ofStaff(office, caller).id(), OpeningRule.class);
  }

  @PutMapping("/openings/{id}")
  ResponseEntity<OpeningRule> rule(
      @PathVariable UUID id,
      @Valid @RequestBody RuleForm form,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Caller caller) {
    var known = store.findById(id, OpeningRule.class);
    var version = known == null ? null : matching(ifMatch, known.version());
    if (known != null) {
      Staff.check(known.officeId(), caller);
    }
    checkUnits(form.officeId(), form.units(), caller);
    if (form.validUntil() != null && form.validUntil().isBefore(form.validFrom())) {
      throw new InvalidInput("validUntil", "must not be before validFrom");
    }
    var saved =
        store.save(
            new OpeningRule(
                id,
                version,
                form.officeId(),
                form.units(),
                form.weekday(),
                form.hours(),
                form.everyWeeks(),
                form.weekOfMonth(),
                form.validFrom(),
                form.validUntil()));
    return answer(saved, saved.version());
  }

  @DeleteMapping("/openings/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void noRule(@PathVariable UUID id, Caller caller) {
    var rule = store.findById(id, OpeningRule.class);
    if (rule != null) {
      Staff.check(rule.officeId(), caller);
      store.remove(rule);
    }
  }

  @GetMapping("/special-days")
  List<SpecialDay> specialDays(@RequestParam UUID office, Caller caller) {
    return plans.specialDays(offices.ofStaff(office, caller));
  }

  @PutMapping("/special-days/{id}")
  ResponseEntity<SpecialDay> specialDay(
      @PathVariable UUID id,
      @Valid @RequestBody SpecialDayForm form,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Caller caller) {
    var known = store.findById(id, SpecialDay.class);
    var version = known == null ? null : matching(ifMatch, known.version());
    if (known != null) {
      Staff.check(known.officeId(), caller);
    }
    checkUnits(form.officeId(), form.units(), caller);
    var day = new SpecialDay(id, version, form.officeId(), form.units(), form.day(), form.hours());
    var saved = store.save(day);
    return answer(saved, saved.version());
  }

  @DeleteMapping("/special-days/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void noSpecialDay(@PathVariable UUID id, Caller caller) {
    var day = store.findById(id, SpecialDay.class);
    if (day != null) {
      Staff.check(day.officeId(), caller);
      store.remove(day);
    }
  }

  private void checkUnits(UUID officeId, Set<UUID> units, Caller caller) {
    var all = offices.units(offices.ofStaff(officeId, caller).id()).stream().map(Unit::id).toList();
    if (!all.containsAll(units)) {
      throw new InvalidInput("units", "are not all of this office");
    }
  }

  private static Long matching(@Nullable String ifMatch, @Nullable Long version) {
    var present = version == null ? 0 : version;
    ETags.check(ifMatch, present);
    return present;
  }

  private static <T> ResponseEntity<T> answer(T saved, @Nullable Long version) {
    return ResponseEntity.ok().eTag(ETags.of(version == null ? 0 : version)).body(saved);
  }
}
