package org.renkonto.appointment.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a month as they are shown. One or two of something is not shown, nor is then the total
 * of the appointments, from which it could be worked out (casework.md 2.2, rule 10).
 *
 * @param booked all that were agreed and have their start in the month
 * @param unrecorded over, and nobody has written down whether the person came
 * @param suppressed which counts are not shown
 */
record MonthCounts(
    @Nullable Long booked,
    @Nullable Long completed,
    @Nullable Long missed,
    @Nullable Long excused,
    @Nullable Long cancelledByOffice,
    @Nullable Long unrecorded,
    @Nullable Long open,
    @Nullable Long walkIns,
    List<String> suppressed) {

  private static final long SMALL = 3;

  static MonthCounts of(
      long completed,
      long missed,
      long excused,
      long cancelledByOffice,
      long unrecorded,
      long open,
      long walkIns) {
    var ends = new LinkedHashMap<String, Long>();
    ends.put("completed", completed);
    ends.put("missed", missed);
    ends.put("excused", excused);
    ends.put("cancelledByOffice", cancelledByOffice);
    ends.put("unrecorded", unrecorded);
    ends.put("open", open);
    var total = ends.values().stream().mapToLong(Long::longValue).sum();
    var suppressed = new ArrayList<>(ends.keySet().stream().filter(n -> isSmall(ends, n)).toList());
    if (!suppressed.isEmpty()) {
      suppressed.addFirst("booked");
    }
    if (isSmall(walkIns)) {
      suppressed.add("walkIns");
    }
    return new MonthCounts(
        suppressed.contains("booked") ? null : Long.valueOf(total),
        shown(completed),
        shown(missed),
        shown(excused),
        shown(cancelledByOffice),
        shown(unrecorded),
        shown(open),
        shown(walkIns),
        suppressed);
  }

  private static boolean isSmall(Map<String, Long> counts, String name) {
    return isSmall(counts.getOrDefault(name, 0L));
  }

  private static boolean isSmall(long count) {
    return count > 0 && count < SMALL;
  }

  private static @Nullable Long shown(long count) {
    return isSmall(count) ? null : Long.valueOf(count);
  }
}
