package org.renkonto.standalone.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators are given: the rules, the dashboard and the page about them. */
public final class Observability {

  private static final Path CHECKOUT = Path.of("..");
  static final Path FILES = CHECKOUT.resolve("deploy/observability");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> OF_PROMETHEUS_ITSELF = Set.of("up");
  private static final Pattern GIVEN_BY_PROMETHEUS =
      Pattern.compile("up\\{.*|.*\\{(job|instance)}");

  private Observability() {}

  /** All metrics that rules or dashboard ask the services for. */
  public static Set<String> metrics() {
    return queries()
        .flatMap(query -> query.metrics().stream())
        .filter(metric -> !OF_PROMETHEUS_ITSELF.contains(metric))
        .collect(Collectors.toSet());
  }

  /** All labels by which they ask for them, each as {@code metric{label}}. */
  public static Set<String> labels() {
    return queries()
        .flatMap(query -> query.labels().stream())
        .filter(label -> !GIVEN_BY_PROMETHEUS.matcher(label).matches())
        .collect(Collectors.toSet());
  }

  private static Stream<PromQl> queries() {
    return Stream.concat(
        alerts().map(Observability::query), panels().flatMap(Observability::queries));
  }

  static Stream<JsonNode> alerts() {
    return yaml("prometheus-rules.yaml")
        .path("groups")
        .valueStream()
        .flatMap(g -> g.path("rules").valueStream());
  }

  static PromQl query(JsonNode alert) {
    return new PromQl(alert.path("expr").asString());
  }

  static JsonNode dashboard() {
    return JSON.readTree(text("deploy/observability/grafana-dashboard.json"));
  }

  /** Without the rows, which only head them. */
  static Stream<JsonNode> panels() {
    return dashboard()
        .path("panels")
        .valueStream()
        .filter(p -> !p.path("type").asString().equals("row"));
  }

  static Stream<PromQl> queries(JsonNode panel) {
    return panel.path("targets").valueStream().map(Observability::query);
  }

  static JsonNode yaml(String file) {
    return JSON.valueToTree(new Yaml().<Object>load(text("deploy/observability/" + file)));
  }

  static String page() {
    return text("docs/operations.md");
  }

  /** The headings of the third level in a section of the page. */
  static List<String> headings(String section) {
    var from = page().indexOf("\n## " + section);
    var to = page().indexOf("\n## ", from + 1);
    return page()
        .substring(from, to)
        .lines()
        .filter(l -> l.startsWith("### "))
        .map(l -> l.substring(4))
        .toList();
  }

  private static String text(String file) {
    try {
      return Files.readString(CHECKOUT.resolve(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
