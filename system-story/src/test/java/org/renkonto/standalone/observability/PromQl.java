package org.renkonto.standalone.observability;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A query to Prometheus, read far enough to see slips and to know what it asks for; no parser. */
record PromQl(String text) {

  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern LABELS = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern MATCHERS =
      Pattern.compile("[a-z_]+(=|!=|=~|!~)\"\"(,[a-z_]+(=|!=|=~|!~)\"\")*");
  private static final Pattern RANGE = Pattern.compile("\\[(\\d+[smhd]|\\$__rate_interval)]");
  private static final Pattern GROUPING = Pattern.compile("\\b(by|on)\\s*\\([a-z_, ]*\\)\\s*");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\s*\\()?");

  private static final Set<String> FUNCTIONS =
      Set.of("sum", "max", "count", "rate", "increase", "avg_over_time", "histogram_quantile");
  private static final Set<String> OPERATORS = Set.of("and", "or", "unless");

  /** The metrics it asks for. */
  Set<String> metrics() {
    var names = new HashSet<>(words());
    names.removeIf(word -> word.endsWith("(") || OPERATORS.contains(word));
    return names;
  }

  /** What is wrong with it; empty when nothing is seen. */
  List<String> mistakes() {
    var wrong = new ArrayList<String>();
    for (var labels : LABELS.matcher(withoutStrings()).results().toList()) {
      if (!MATCHERS.matcher(labels.group(1)).matches()) {
        wrong.add("labels " + labels.group());
      }
    }
    for (var word : words()) {
      if (word.endsWith("(") && !FUNCTIONS.contains(word.replaceAll("\\s*\\($", ""))) {
        wrong.add("function " + word);
      }
    }
    if (!balanced(bare())) {
      wrong.add("brackets");
    }
    if (metrics().isEmpty()) {
      wrong.add("asks for nothing");
    }
    return wrong;
  }

  private String withoutStrings() {
    return STRING.matcher(text).replaceAll("\"\"");
  }

  /** Names, functions, operators and numbers only. */
  private String bare() {
    var rest = LABELS.matcher(withoutStrings()).replaceAll("");
    return GROUPING.matcher(RANGE.matcher(rest).replaceAll("")).replaceAll("");
  }

  private List<String> words() {
    return WORD.matcher(bare()).results().map(found -> found.group()).toList();
  }

  private static boolean balanced(String text) {
    var open = 0;
    for (var c : text.toCharArray()) {
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open < 0 || "[]{}\"".indexOf(c) >= 0) {
        return false;
      }
    }
    return open == 0;
  }
}
