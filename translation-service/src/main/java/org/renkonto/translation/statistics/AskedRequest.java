package org.renkonto.translation.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.institution.InstitutionType;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.statistics.Outcome.Kind;
import org.renkonto.translation.translator.Mode;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** Those parts of a stored request that statistics read; they never write it. */
@Document("translation-requests")
@CompoundIndex(name = "start", def = "{'details.earliestStart': 1}")
record AskedRequest(
    @Id UUID id,
    Details details,
    Instant submittedAt,
    String state,
    List<Assignment> assignments,
    @Nullable String unmetCause,
    @Nullable Cancellation cancellation,
    @Nullable Instant filledAt) {

  record Details(
      String language,
      List<Mode> modes,
      Setting setting,
      InstitutionType institutionType,
      Instant earliestStart,
      int durationMinutes,
      ZoneId zone,
      Place place) {}

  record Place(String municipality) {}

  record Assignment(Mode mode, String state, @Nullable Closing closing) {

    boolean isCurrent() {
      return state.equals("TENTATIVE") || state.equals("CONFIRMED");
    }
  }

  record Closing(@Nullable Report approved) {}

  record Report(Instant start, Instant end, String outcome) {}

  record Cancellation(String notice) {}

  RequestFacts facts() {
    var outcome = outcome();
    var filled = outcome.kind() == Kind.FILLED;
    return new RequestFacts(
        YearMonth.from(details.earliestStart().atZone(details.zone())),
        details.language(),
        current().map(Assignment::mode).orElse(details.modes().getFirst()).name(),
        details.setting().name(),
        details.institutionType().name(),
        details.place().municipality(),
        outcome,
        filled ? held() : Duration.ZERO,
        filled && filledAt != null ? Duration.between(submittedAt, filledAt) : null,
        Duration.between(submittedAt, details.earliestStart()));
  }

  private Outcome outcome() {
    return switch (state) {
      case "ASSIGNED", "CONFIRMED", "CLOSED" -> Outcome.of(Kind.FILLED);
      case "REJECTED" -> Outcome.of(Kind.REJECTED);
      case "UNMET" -> Outcome.unmet(Objects.requireNonNull(unmetCause));
      case "CANCELLED" -> Outcome.cancelled(Objects.requireNonNull(cancellation).notice());
      default -> Outcome.of(Kind.OPEN);
    };
  }

  /** As reported; as agreed while nothing is approved; nothing where somebody did not come. */
  private Duration held() {
    var report = current().map(Assignment::closing).map(Closing::approved);
    if (report.isEmpty()) {
      return Duration.ofMinutes(details.durationMinutes());
    }
    return report.get().outcome().equals("HELD")
        ? Duration.between(report.get().start(), report.get().end())
        : Duration.ZERO;
  }

  private Optional<Assignment> current() {
    return assignments.stream().filter(Assignment::isCurrent).findFirst();
  }
}
