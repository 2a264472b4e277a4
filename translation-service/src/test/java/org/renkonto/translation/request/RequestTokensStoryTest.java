package org.renkonto.translation.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.request.Counter.GOOD;
import static org.renkonto.translation.request.Counter.HOSPITAL;
import static org.renkonto.translation.request.Counter.refused;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tokens that are not good: each is told so, and opens nothing. */
@ServiceTest
class RequestTokensStoryTest {

  private static final Map<String, String> AS_HOSPITAL =
      Map.of("institution_id", HOSPITAL.toString());

  @LocalServerPort int port;
  @Autowired TranslationRequests requests;

  static Stream<Arguments> tokens() {
    var roles = List.of("INSTITUTION");
    return Stream.of(
        Arguments.of("none", ""),
        Arguments.of("no token at all", "nonsense"),
        Arguments.of(
            "expired",
            Tokens.token(
                "x", roles, AS_HOSPITAL, t -> t.expirationTime(new Date(1_700_000_000_000L)))),
        Arguments.of(
            "not yet valid",
            Tokens.token(
                "x", roles, AS_HOSPITAL, t -> t.notBeforeTime(new Date(4_000_000_000_000L)))),
        Arguments.of("signed by a stranger", Tokens.signedByStranger("x", roles)),
        Arguments.of(
            "for another audience",
            Tokens.token("x", roles, AS_HOSPITAL, t -> t.audience("elsewhere"))),
        Arguments.of(
            "without audience",
            Tokens.token("x", roles, AS_HOSPITAL, t -> t.audience((String) null))),
        Arguments.of(
            "of another issuer",
            Tokens.token("x", roles, AS_HOSPITAL, t -> t.issuer("http://elsewhere"))),
        Arguments.of("unsigned", unsigned("none")),
        Arguments.of("signed with nothing", unsigned("HS256")));
  }

  private static String unsigned(String algorithm) {
    var good = Tokens.token("x", List.of("INSTITUTION"), AS_HOSPITAL).split("\\.");
    var header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}";
    return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(header.getBytes(StandardCharsets.UTF_8))
        + "."
        + good[1]
        + ".";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tokens")
  void a_token_that_is_not_good_opens_nothing(String what, String token) {
    var before = requests.count();
    var answer = new Counter(new Http("http://localhost:" + port)).asks(token, GOOD);

    refused(answer, 401, "token-not-valid");
    assertThat(answer.header("www-authenticate")).startsWith("Bearer");
    assertThat(requests.count()).isEqualTo(before);
  }
}
