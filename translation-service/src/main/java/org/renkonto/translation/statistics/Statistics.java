package org.renkonto.translation.statistics;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.renkonto.translation.statistics.Report.Month;
import org.renkonto.translation.statistics.Report.Row;

/**
 * Turns facts into figures, the same figures for the same facts. Each month stands for itself: what
 * is shown of it does not depend on which other months are asked for, so that two reports cannot be
 * subtracted from each other. There are no sums over months for the same reason.
 */
final class Statistics {

  private static final String ALL = "ALL";

  private Statistics() {}

  /**
   * The report on these facts.
   *
   * @param known the groups that there are, see {@link MonthTable}
   */
  static Report report(List<RequestFacts> facts, Dimension by, Collection<String> known) {
    var months =
        facts.stream()
            .collect(Collectors.groupingBy(RequestFacts::month, TreeMap::new, Collectors.toList()));
    return new Report(
        by,
        MonthTotals.SMALL,
        months.entrySet().stream().map(m -> month(m.getKey(), m.getValue(), by, known)).toList());
  }

  private static Month month(
      YearMonth month, List<RequestFacts> facts, Dimension by, Collection<String> known) {
    var totals = new MonthTotals(facts);
    var table = new MonthTable(facts, by, known, totals);
    var all =
        new Tally(ALL, facts, totals.outcomes(), totals::of, totals::hides, totals.hidesTotal());
    return new Month(month, all.row(all.hoursHidden()), rows(facts, by, table));
  }

  private static List<Row> rows(List<RequestFacts> facts, Dimension by, MonthTable table) {
    var byGroup = facts.stream().collect(Collectors.groupingBy(by::groupOf));
    var tallies =
        IntStream.range(0, table.groups().size())
            .mapToObj(g -> tally(g, byGroup, table))
            .filter(Tally::matters)
            .toList();
    var hoursHidden = hoursHidden(tallies);
    return tallies.stream().map(t -> t.row(hoursHidden.contains(t.group()))).toList();
  }

  private static Tally tally(int g, Map<String, List<RequestFacts>> byGroup, MonthTable table) {
    var group = table.groups().get(g);
    return new Tally(
        group,
        byGroup.getOrDefault(group, List.of()),
        table.totals().outcomes(),
        outcome -> table.of(g, outcome),
        outcome -> table.hides(g, outcome),
        table.hidesRequests(g));
  }

  /** The groups whose hours are hidden: never a single one that has any, for the sum is known. */
  private static Collection<String> hoursHidden(List<Tally> tallies) {
    var hidden = new TreeSet<String>();
    tallies.stream().filter(Tally::hoursHidden).map(Tally::group).forEach(hidden::add);
    var working = tallies.stream().filter(t -> !t.held().isZero()).toList();
    if (working.stream().filter(t -> hidden.contains(t.group())).count() == 1) {
      working.stream()
          .filter(t -> !hidden.contains(t.group()))
          .min(Comparator.comparing(Tally::held))
          .map(Tally::group)
          .ifPresent(hidden::add);
    }
    return hidden;
  }
}
