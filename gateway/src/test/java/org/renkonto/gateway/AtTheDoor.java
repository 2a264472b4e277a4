package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.renkonto.gateway.route.Circuits;
import org.renkonto.gateway.route.ServiceCircuits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A running gateway and the ways to talk to it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestOffice.class)
abstract class AtTheDoor {

  static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @LocalServerPort int port;

  @Autowired ServiceCircuits circuits;

  @BeforeEach
  void all_circuits_are_closed_again() {
    Circuits.areAllClosed(circuits);
  }

  HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .timeout(Duration.ofSeconds(30));
  }

  HttpRequest.Builder at(String path, String token) {
    return at(path).header("Authorization", "Bearer " + token);
  }

  /** With the token of a subject nobody has seen before. */
  HttpRequest.Builder asSomebody(String path) {
    return at(path, TestOffice.ISSUER.token());
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  /** What somebody gets at this path. */
  HttpResponse<String> ask(String path) {
    try {
      return send(asSomebody(path));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Sends these lines as they are and gives back all that comes until the gateway hangs up. */
  String wire(String... lines) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(30_000);
      var text = String.join("\r\n", lines) + "\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** A problem of ours, which tells nothing about our insides. */
  static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"type\":\"urn:renkonto:problem:" + code + "\"", "\"status\":" + status)
        .doesNotContainIgnoringCase("exception")
        .doesNotContainIgnoringCase("spring")
        .doesNotContainIgnoringCase("tomcat")
        .doesNotContainIgnoringCase("java");
  }
}
