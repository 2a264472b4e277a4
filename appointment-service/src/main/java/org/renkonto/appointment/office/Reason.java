package org.renkonto.appointment.office;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one comes for.
 *
 * @param id office and code, see {@link #idOf}
 * @param version the stored version, absent before the first save
 * @param minutes how long it takes; all minutes are multiples of five
 * @param minutesBefore kept free before it, to prepare
 * @param minutesAfter kept free after it, to write down
 * @param everyMinutes distance of the starts offered
 * @param needs one unit of each kind; rooms are needed in the office only
 * @param servedBy the units that may serve it; empty: any of the kind
 * @param leadMinutes earliest start from now, for those who are not staff
 * @param daysAhead latest start from now
 * @param bring codes of what to bring
 * @param seats 1, or more for a group
 */
@Document("reasons")
public record Reason(
    @JsonIgnore @Id String id,
    @JsonIgnore @Version @Nullable Long version,
    @Indexed UUID officeId,
    String code,
    int minutes,
    int minutesBefore,
    int minutesAfter,
    int everyMinutes,
    Set<UnitKind> needs,
    Set<UUID> servedBy,
    BookableBy bookableBy,
    int leadMinutes,
    int daysAhead,
    Set<Mode> modes,
    List<String> bring,
    Visibility visibility,
    int seats) {

  public Reason {
    needs = Set.copyOf(needs);
    servedBy = Set.copyOf(servedBy);
    modes = Set.copyOf(modes);
    bring = List.copyOf(bring);
  }

  /** The id of an office's reason. */
  public static String idOf(UUID officeId, String code) {
    return officeId + "/" + code;
  }

  /** How long the person is there. */
  public Duration length() {
    return Duration.ofMinutes(minutes);
  }

  /** The kinds that are needed when it takes place so, in the order in which they are taken. */
  public List<UnitKind> needs(Mode mode) {
    return needs.stream().filter(k -> k != UnitKind.ROOM || mode == Mode.OFFICE).sorted().toList();
  }

  /** Whether this unit may serve it. */
  public boolean canBeServedBy(Unit unit, List<Unit> all) {
    return canBeServedBy(unit, all, seats);
  }

  /**
   * Whether this unit may serve it.
   *
   * @param people that a room must hold
   */
  public boolean canBeServedBy(Unit unit, List<Unit> all, int people) {
    var namesTheKind =
        all.stream().anyMatch(u -> u.kind() == unit.kind() && servedBy.contains(u.id()));
    return unit.active()
        && (!namesTheKind || servedBy.contains(unit.id()))
        && unit.capacity() >= (unit.kind() == UnitKind.ROOM ? people : 1);
  }
}
