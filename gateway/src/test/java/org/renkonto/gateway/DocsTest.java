package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.gateway.TestOffice.APPOINTMENT;
import static org.renkonto.gateway.TestOffice.FRAIL;
import static org.renkonto.gateway.TestOffice.NOTIFICATION;
import static org.renkonto.gateway.TestOffice.TRANSLATION;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocsTest extends AtTheDoor {

  @Test
  void the_page_and_its_files_are_open_to_everybody() throws Exception {
    assertThat(send(at("/docs")).body()).contains("Renkonto");
    assertThat(send(at("/")).headers().firstValue("Location")).hasValue("/docs");
    for (var file :
        List.of(
            "/docs/page/page.js",
            "/docs/ui/swagger-ui.css",
            "/docs/ui/swagger-ui-bundle.js",
            "/docs/ui/swagger-ui-standalone-preset.js",
            "/docs/ui/favicon-32x32.png")) {
      assertThat(send(at(file))).returns(200, it -> it.statusCode());
    }
  }

  @Test
  void the_page_may_run_its_own_scripts_only() throws Exception {
    var page = send(at("/docs"));

    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self';", "connect-src 'self';");
    assertThat(page.body()).doesNotContain("<style").doesNotContainPattern("<script>|onload=");
  }

  @Test
  void all_services_are_listed() throws Exception {
    assertThat(send(at("/docs/services")).body())
        .contains("\"/docs/translation\"", "\"/docs/notification\"", "\"/docs/appointment\"");
  }

  @Test
  void a_service_is_described_as_it_is_called_from_outside() throws Exception {
    TRANSLATION.at(
        "/v3/api-docs",
        200,
        "{\"openapi\":\"3.1.0\",\"servers\":[{\"url\":\"http://localhost:41234\"}],\"paths\":{}}");

    var answer = send(at("/docs/translation"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"servers\":[{\"url\":\"/\"}]", "\"openapi\":\"3.1.0\"")
        .doesNotContain("41234");
  }

  @Test
  void a_service_is_asked_for_its_description_only_now_and_then() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(send(at("/docs/notification")).statusCode()).isEqualTo(200);
    }

    assertThat(NOTIFICATION.asked("/v3/api-docs")).hasSize(1);
  }

  @Test
  void who_only_reads_descriptions_cannot_cut_off_those_who_work() throws Exception {
    APPOINTMENT.at("/v3/api-docs", 500, "{}");
    for (int i = 0; i < 10; i++) {
      send(at("/docs/appointment"));
    }

    assertThat(send(asSomebody("/api/appointment/work")).statusCode()).isEqualTo(200);
  }

  @Test
  void a_service_without_description_is_a_problem_of_its_own() throws Exception {
    FRAIL.at("/v3/api-docs", 200, "not json");

    assertProblem(send(at("/docs/frail")), 502, "service-broke-off");
    assertThat(send(at("/docs/services")).statusCode()).isEqualTo(200);
  }

  @Test
  void nothing_else_of_a_service_is_read_this_way() throws Exception {
    assertThat(send(at("/docs/translation/requests")).statusCode()).isEqualTo(404);
    assertThat(send(at("/docs/nobody")).statusCode()).isEqualTo(404);
    assertThat(send(at("/v3/api-docs")).statusCode()).isEqualTo(401);
  }
}
