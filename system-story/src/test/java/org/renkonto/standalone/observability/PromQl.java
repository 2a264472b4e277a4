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
  private static final Pattern SELECTOR = Pattern.compile("([A-Za-z_]\\w*)\\{([^{}]*)}");
  private static final Pattern SUM_BY = Pattern.compile("\\bby\\s*\\(([a-z_, ]*)\\)\\s*\\(");
  private static final Pattern BY_BEHIND = Pattern.compile("\\bby\\s*\\([a-z_, ]*\\)(?!\\s*\\()");
  private static final Pattern LABEL = Pattern.compile("[a-z_]+");
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

  /** The labels it selects or sums by, each as {@code metric{label}}; not those after "on". */
  Set<String> labels() {
    var found = new HashSet<String>();
    for (var selector : SELECTOR.matcher(withoutStrings()).results().toList()) {
      label(Set.of(selector.group(1)), selector.group(2), found);
    }
    for (var sum : SUM_BY.matcher(withoutStrings()).results().toList()) {
      label(new PromQl(inBracketsFrom(sum.end())).metrics(), sum.group(1), found);
    }
    return found;
  }

  private static void label(Set<String> metrics, String labels, Set<String> found) {
    for (var label : LABEL.matcher(labels).results().toList()) {
      metrics.forEach(metric -> found.add(metric + "{" + label.group() + "}"));
    }
  }

  /** From here to the bracket that closes the one before it. */
  private String inBracketsFrom(int from) {
    var rest = withoutStrings().substring(from);
    var open = 1;
    for (int at = 0; at < rest.length(); at++) {
      open += rest.charAt(at) == '(' ? 1 : rest.charAt(at) == ')' ? -1 : 0;
      if (open == 0) {
        return rest.substring(0, at);
      }
    }
    return rest;
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
    if (BY_BEHIND.matcher(withoutStrings()).find()) {
      wrong.add("by stands behind what it sums");
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
