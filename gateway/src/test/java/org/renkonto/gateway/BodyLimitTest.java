package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.gateway.TestOffice.TRANSLATION;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyLimitTest extends AtTheDoor {

  private static final int LIMIT = 64 * 1024;

  @Test
  void the_largest_body_goes_through_whole() throws Exception {
    var body = "x".repeat(LIMIT);
    var known = send(asSomebody("/api/translation/large").POST(BodyPublishers.ofString(body)));
    var chunked = send(asSomebody("/api/translation/large").POST(chunked(body)));

    assertThat(known.statusCode()).isEqualTo(200);
    assertThat(chunked.statusCode()).isEqualTo(200);
    assertThat(TRANSLATION.asked("/api/translation/large"))
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.body()).isEqualTo(body));
  }

  @Test
  void a_chunked_body_reaches_the_service_with_its_length() throws Exception {
    send(asSomebody("/api/translation/chunked").POST(chunked("{\"a\":1}")));

    var asked = TRANSLATION.asked("/api/translation/chunked").getFirst();
    assertThat(asked.headers().getFirst("Content-Length")).isEqualTo("7");
    assertThat(asked.headers()).doesNotContainKey("Transfer-Encoding");
  }

  @Test
  void a_body_that_is_too_large_never_reaches_the_service() throws Exception {
    var body = "x".repeat(LIMIT + 1);
    var known = send(asSomebody("/api/translation/too-large").POST(BodyPublishers.ofString(body)));
    var chunked = send(asSomebody("/api/translation/too-large").POST(chunked(body)));

    assertProblem(known, 413, "content-too-large");
    assertProblem(chunked, 413, "content-too-large");
    assertThat(known.body()).contains("65536");
    assertThat(TRANSLATION.asked("/api/translation/too-large")).isEmpty();
  }

  @Test
  void a_body_without_end_is_cut_off() throws Exception {
    var answer = send(asSomebody("/api/translation/too-large").POST(chunked("x".repeat(1 << 20))));

    assertProblem(answer, 413, "content-too-large");
  }

  private static BodyPublisher chunked(String body) {
    return BodyPublishers.ofInputStream(
        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
