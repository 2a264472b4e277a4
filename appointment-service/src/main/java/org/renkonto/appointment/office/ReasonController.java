package org.renkonto.appointment.office;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.security.Caller;
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

/** What one can come for; staff sets it up, everybody sees what they may book. */
@RestController
@RequestMapping("/api/appointment")
class ReasonController {

  private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

  /** A reason as staff describes it. */
  record ReasonForm(
      @Min(5) @Max(480) int minutes,
      @Min(0) @Max(120) int minutesBefore,
      @Min(0) @Max(120) int minutesAfter,
      @Min(5) @Max(480) int everyMinutes,
      @NotEmpty Set<@NotNull UnitKind> needs,
      @NotNull @Size(max = 100) Set<@NotNull UUID> servedBy,
      @NotNull BookableBy bookableBy,
      @Min(0) @Max(525_600) int leadMinutes,
      @Min(1) @Max(400) int daysAhead,
      @NotEmpty Set<@NotNull Mode> modes,
      @NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> bring,
      @NotNull Visibility visibility,
      @Min(1) @Max(500) int seats) {}

  private final Offices offices;
  private final MongoOperations store;

  ReasonController(Offices offices, MongoOperations store) {
    this.offices = offices;
    this.store = store;
  }

  @GetMapping("/reasons")
  List<Reason> reasons(@RequestParam UUID office, Caller caller) {
    return offices.bookable(offices.office(office).id(), caller);
  }

  @PutMapping("/offices/{office}/reasons/{code}")
  @PreAuthorize(Staff.ONLY)
  ResponseEntity<Reason> reason(
      @PathVariable UUID office,
      @PathVariable @Pattern(regexp = CODE) String code,
      @Valid @RequestBody ReasonForm form,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Caller caller) {
    var id = Reason.idOf(offices.ofStaff(office, caller).id(), code);
    var known = store.findById(id, Reason.class);
    var version = known == null ? null : OfficeController.matching(ifMatch, known.version());
    var saved = store.save(reason(id, version, office, code, form));
    return OfficeController.answer(saved, saved.version());
  }

  private static Reason reason(
      String id, @Nullable Long version, UUID office, String code, ReasonForm form) {
    if (!form.needs().contains(UnitKind.COUNSELLOR) && !form.modes().equals(Set.of(Mode.OFFICE))) {
      throw new InvalidInput("needs", "must name a counsellor, but for what is in the office only");
    }
    onTheGrid("minutes", form.minutes());
    onTheGrid("minutesBefore", form.minutesBefore());
    onTheGrid("minutesAfter", form.minutesAfter());
    onTheGrid("everyMinutes", form.everyMinutes());
    return new Reason(
        id,
        version,
        office,
        code,
        form.minutes(),
        form.minutesBefore(),
        form.minutesAfter(),
        form.everyMinutes(),
        form.needs(),
        form.servedBy(),
        form.bookableBy(),
        form.leadMinutes(),
        form.daysAhead(),
        form.modes(),
        form.bring(),
        form.visibility(),
        form.seats());
  }

  private static void onTheGrid(String field, int minutes) {
    if (minutes % 5 != 0) {
      throw new InvalidInput(field, "must be a multiple of five minutes");
    }
  }
}
