package org.renkonto.proof.prove.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.renkonto.proof.prove.stage.Answer;

/** Nothing is called where nothing is described, and that is said. */
class OperationTest {

  private static final String ONE =
      "{\"paths\":{\"/a\":{\"get\":{\"responses\":{}}},\"/b\":{\"get\":{\"responses\":{\"200\":"
          + "{\"content\":{\"text/event-stream\":{}}}}}}}}";

  @Test
  void what_answers_and_ends_is_called() {
    assertThat(all(200, ONE)).extracting(Operation::toString).containsExactly("GET /a");
  }

  @Test
  void an_error_page_in_place_of_the_description_ends_the_run() {
    assertNothing(500, "{\"type\":\"about:blank\",\"status\":500}");
    assertNothing(404, ONE);
    assertNothing(200, "<html>Sorry</html>");
  }

  @Test
  void a_service_without_operations_ends_the_run() {
    assertNothing(200, "{\"openapi\":\"3.1.0\",\"paths\":{}}");
  }

  private static void assertNothing(int status, String page) {
    assertThatThrownBy(() -> all(status, page))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("some-service describes no operation");
  }

  private static List<Operation> all(int status, String page) {
    var headers = HttpHeaders.of(Map.of(), (_, _) -> true);
    return Operation.all("some-service", new Answer(status, headers, page, 1));
  }
}
