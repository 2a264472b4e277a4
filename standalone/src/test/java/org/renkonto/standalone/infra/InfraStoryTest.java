package org.renkonto.standalone.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.json.JsonMapper;

/** What a developer meets on port 9000, and the topics on the broker beside it. */
class InfraStoryTest {

  @TempDir private static Path data;

  private static final HttpClient http = HttpClient.newHttpClient();
  private static ConfigurableApplicationContext infra;
  private static String identity;
  private static int kafkaPort;
  private static int mailPort;

  @BeforeAll
  static void start() throws Exception {
    int port = FreePort.any();
    kafkaPort = FreePort.any();
    mailPort = FreePort.any();
    identity = "http://localhost:" + port;
    infra =
        InfraApplication.start(
            "--server.port=" + port,
            "--infra.data=" + data,
            "--infra.kafka-port=" + kafkaPort,
            "--infra.controller-port=" + FreePort.any(),
            "--infra.kafka-brokers=127.0.0.1:" + kafkaPort,
            "--mail-catcher.port=" + mailPort);
  }

  @AfterAll
  static void stop() {
    infra.close();
  }

  @ParameterizedTest
  @CsvSource({
    "dispatcher,DISPATCHER,,",
    "operator,OPERATOR,,",
    "hospital-eupen,INSTITUTION,10000000-0000-4000-8000-000000000001,",
    "oshz-eupen,INSTITUTION,10000000-0000-4000-8000-000000000002,",
    "school-stvith,INSTITUTION,10000000-0000-4000-8000-000000000003,",
    "ar-1,TRANSLATOR,,20000000-0000-4000-8000-000000000001",
    "ar-2,TRANSLATOR,,20000000-0000-4000-8000-000000000002",
    "tr-1,TRANSLATOR,,20000000-0000-4000-8000-000000000006"
  })
  void a_demo_client_gets_a_token_that_says_who_it_is(
      String client, String role, String institution, String translator) throws Exception {
    var token = verified(token(client));

    assertThat(token.getSubject()).isEqualTo(client);
    assertThat(token.getAudience()).containsExactly("renkonto");
    assertThat(token.getClaimAsStringList("roles")).containsExactly(role);
    assertThat(token.getClaimAsString("institution_id")).isEqualTo(institution);
    assertThat(token.getClaimAsString("translator_id")).isEqualTo(translator);
  }

  @Test
  void a_wrong_secret_gets_no_token() throws Exception {
    assertThat(askForToken("dispatcher", "guessed").statusCode()).isEqualTo(401);
  }

  @Test
  void a_page_of_another_site_gets_nothing_through_a_name_it_made_up() throws Exception {
    try (var socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(identity).getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /mails.json HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void a_caught_mail_is_shown_and_nothing_in_it_is_run() throws Exception {
    new SampleMail(mailPort)
        .send(
            "Bestätigung <script>alert(1)</script>",
            "Kein & Text",
            "<b onclick=\"x\">Ja</b>",
            "BEGIN:VCALENDAR");
    var mail = json().stream().filter(m -> m.get("calendar") != null).findFirst().orElseThrow();

    var list = get("/mails");
    var page = get("/mails/" + mail.get("id"));

    assertThat(mail)
        .containsEntry("to", List.of("office@demo.example"))
        .containsEntry("text", "Kein & Text");
    assertThat(list.body()).contains("Bestätigung &lt;script&gt;").doesNotContain("<script");
    assertThat(page.body())
        .contains(
            "Kein &amp; Text",
            "BEGIN:VCALENDAR",
            "<iframe sandbox ",
            "&lt;b onclick=&quot;x&quot;&gt;Ja")
        .doesNotContain("<script", "<b onclick");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'");
    assertThat(get("/mails/unknown").statusCode()).isEqualTo(404);
  }

  @Test
  void the_broker_has_the_listed_topics_and_makes_no_others() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + kafkaPort))) {
      var topic = admin.describeTopics(List.of("translation.requests-v1")).allTopicNames().get();
      var names = admin.listTopics().names().get();

      assertThat(topic.get("translation.requests-v1").partitions()).hasSize(6);
      assertThat(names).contains("translation-service.dlq-v1", "notification-service.dlq-v1");
    }
  }

  private static String token(String client) throws Exception {
    var answer = askForToken(client, "demo");
    assertThat(answer.statusCode()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
  }

  private static Jwt verified(String token) {
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(identity + "/oauth2/jwks")
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .build();
    decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(identity));
    return decoder.decode(token);
  }

  private static HttpResponse<String> askForToken(String client, String secret) throws Exception {
    var form =
        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret)
            .entrySet()
            .stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
            .collect(joining("&"));
    return http.send(
        HttpRequest.newBuilder(URI.create(identity + "/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(identity + path)).build(), BodyHandlers.ofString(UTF_8));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> json() throws Exception {
    return JsonMapper.shared().readValue(get("/mails.json").body(), List.class);
  }
}
