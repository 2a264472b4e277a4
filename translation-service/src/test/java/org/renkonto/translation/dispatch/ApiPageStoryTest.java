package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.dispatch.Office.DISPATCHER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The OpenAPI page says what is really answered. */
@ServiceTest
class ApiPageStoryTest {

  @LocalServerPort int port;

  @Test
  void two_views_do_not_share_one_name_and_every_refusal_is_described() {
    var page = new Http("http://localhost:" + port).get("/v3/api-docs", DISPATCHER).json();
    var schemas = page.path("components").path("schemas");

    assertThat(schemas.at("/AssignmentView/properties").propertyNames())
        .contains("requestId", "objectionUntil", "closing");
    assertThat(schemas.at("/RequestViewBoundView/properties").propertyNames())
        .containsExactlyInAnyOrder("id", "translatorId", "mode", "start", "state");
    for (var made : List.of("requests", "institutions", "translators")) {
      var answers = page.at("/paths/~1api~1translation~1%s/post/responses".formatted(made));
      assertThat(answers.propertyNames())
          .contains("201", "400", "406", "413", "415", "422", "503")
          .doesNotContain("200");
    }
  }
}
