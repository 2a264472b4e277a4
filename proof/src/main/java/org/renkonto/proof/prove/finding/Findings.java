package org.renkonto.proof.prove.finding;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was looked at and what was found wrong; told at once and in a table at the end. */
public final class Findings {

  private static final int MOST_TOLD = 20;

  private static final class Rule {
    private long checks;
    private long violations;
  }

  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final PrintStream out;
  private final PrintStream log;
  private final long since = System.nanoTime();

  public Findings(PrintStream out, PrintStream log) {
    this.out = out;
    this.log = log;
  }

  /** So many things were looked at under this rule. */
  public synchronized void checked(String rule, long times) {
    rule(rule).checks += times;
  }

  /** The rule is broken here. */
  public synchronized void violated(String rule, String how) {
    var count = ++rule(rule).violations;
    log("VIOLATED " + rule + ": " + how);
    if (count <= MOST_TOLD) {
      out.printf("  VIOLATED %s: %s%n", rule, how);
    }
  }

  /** Something to be read in the table. */
  public synchronized void fact(String what, Object value) {
    facts.put(what, value.toString());
  }

  /** A line of progress. */
  public void say(String line) {
    out.printf(Locale.ROOT, "%5.0f s  %s%n", seconds(), line);
    out.flush();
    log(line);
  }

  /** A line for whoever looks for the reason. */
  public synchronized void log(String line) {
    log.printf(Locale.ROOT, "%8.2f %s%n", seconds(), line);
    log.flush();
  }

  public synchronized boolean isClean() {
    return rules.values().stream().allMatch(rule -> rule.violations == 0);
  }

  /** The table at the end. */
  public synchronized void table() {
    var lines = new StringBuilder();
    lines.append("%n%-58s %10s %10s%n".formatted("rule", "checks", "violations"));
    rules.forEach(
        (name, rule) ->
            lines.append("%-58s %10d %10d%n".formatted(name, rule.checks, rule.violations)));
    lines.append("%n".formatted());
    facts.forEach((what, value) -> lines.append("%-58s %s%n".formatted(what, value)));
    out.print(lines);
    log.print(lines);
  }

  private Rule rule(String name) {
    return rules.computeIfAbsent(name, _ -> new Rule());
  }

  private double seconds() {
    return (System.nanoTime() - since) / 1e9;
  }
}
