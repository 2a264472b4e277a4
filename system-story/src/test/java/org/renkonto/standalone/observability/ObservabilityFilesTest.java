package org.renkonto.standalone.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The files for operators, without any service; that the services measure it all is a story. */
class ObservabilityFilesTest {

  @Test
  void every_alert_has_its_section_and_the_page_explains_no_other() {
    assertThat(Observability.alerts().map(alert -> alert.path("alert").asString()))
        .doesNotHaveDuplicates()
        .containsExactlyElementsOf(Observability.headings("Alerts"));
  }

  @Test
  void every_alert_says_how_soon_to_come_and_where_to_read_on() {
    assertThat(Observability.alerts())
        .allSatisfy(
            alert -> {
              var name = alert.path("alert").asString();
              assertThat(alert.at("/labels/severity").asString()).isIn("critical", "warning");
              assertThat(alert.at("/annotations/summary").asString()).endsWith(".");
              assertThat(alert.at("/annotations/runbook").asString())
                  .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
            });
  }

  @Test
  void every_section_says_what_people_feel_what_to_do_first_and_when_it_is_over() {
    var alerts = Observability.page().split("\n## Alerts\n", 2)[1].split("\n## ", 2)[0];
    assertThat(Stream.of(alerts.split("\n### ")).skip(1))
        .allSatisfy(
            section ->
                assertThat(section.replaceAll("\\s+", " "))
                    .contains("**For people:**", "**First:**", "**Over when**"));
  }

  @Test
  void every_query_can_be_read() {
    assertThat(Observability.alerts().map(Observability::query))
        .allSatisfy(query -> assertThat(query.mistakes()).isEmpty());
    assertThat(Observability.panels().flatMap(Observability::queries))
        .allSatisfy(query -> assertThat(query.mistakes()).isEmpty());
  }

  @Test
  void whatever_calls_somebody_can_be_seen_on_the_dashboard() {
    var shown =
        Observability.panels()
            .flatMap(Observability::queries)
            .flatMap(query -> query.metrics().stream())
            .collect(Collectors.toSet());
    assertThat(Observability.alerts().map(Observability::query))
        .allSatisfy(query -> assertThat(shown).containsAll(query.metrics()));
  }

  @Test
  void the_dashboard_can_be_imported_wherever_there_is_a_prometheus() {
    var dashboard = Observability.dashboard();
    assertThat(dashboard.at("/templating/list/0/type").asString()).isEqualTo("datasource");
    assertThat(dashboard.findValues("datasource").stream().filter(JsonNode::isObject))
        .isNotEmpty()
        .allSatisfy(of -> assertThat(of.path("uid").asString()).isEqualTo("${datasource}"));
    assertThat(dashboard.path("panels").findValues("id").stream().map(JsonNode::asInt))
        .doesNotHaveDuplicates();
    assertThat(Observability.panels())
        .allSatisfy(panel -> assertThat(panel.path("targets")).isNotEmpty());
    assertThat(dashboard.toString()).doesNotContain("localhost", "://");
  }

  @Test
  void the_example_asks_every_service_and_names_its_job_like_the_service() {
    var example = Observability.yaml("prometheus.yaml");
    assertThat(example.at("/rule_files/0").asString()).isEqualTo("prometheus-rules.yaml");
    assertThat(example.path("scrape_configs").findValuesAsString("job_name"))
        .containsExactlyInAnyOrder(
            "gateway", "translation-service", "appointment-service", "notification-service");
  }

  @Test
  void every_metric_of_our_own_that_is_asked_for_is_explained() {
    var page = Observability.page();
    assertThat(Observability.metrics().stream().filter(metric -> metric.startsWith("renkonto_")))
        .isNotEmpty()
        .allSatisfy(
            metric ->
                assertThat(page)
                    .contains("`" + metric.replaceAll("_(bucket|sum|count)$", "") + "`"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum(rate(a_total[5m])",
        "sum(rate(a_total[5 minutes]))",
        "summ(a)",
        "a{code=x}",
        "a{code=\"x\"",
        "sum(1)",
        "sum(a) by (b)",
      })
  void a_slip_in_a_query_is_seen(String slip) {
    assertThat(new PromQl(slip).mistakes()).isNotEmpty();
  }

  @Test
  void what_a_query_asks_for_is_found() {
    var query =
        "max by (a, b) (up{job=~\"x(y)|z\"}) > 1 and on () sum(rate(m_total[5m])) >= 0.5 * m_count";
    assertThat(new PromQl(query).metrics())
        .containsExactlyInAnyOrderElementsOf(List.of("up", "m_total", "m_count"));
  }

  @Test
  void the_labels_it_selects_or_sums_by_are_found() {
    var query =
        "sum by (le, a) (rate(m_bucket{b!~\"x(y)\",c=\"{d}\"}[5m])) > 2 * (n_count) and on (e) f{g=\"h\"}";
    assertThat(new PromQl(query).labels())
        .containsExactlyInAnyOrder(
            "m_bucket{le}", "m_bucket{a}", "m_bucket{b}", "m_bucket{c}", "f{g}");
  }
}
