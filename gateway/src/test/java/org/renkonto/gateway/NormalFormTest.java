package org.renkonto.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.gateway.TestOffice.ISSUER;
import static org.renkonto.gateway.TestOffice.TRANSLATION;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTest extends AtTheDoor {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api//translation/tricky",
        "//api/translation/tricky",
        "/api/translation/./tricky",
        "/api/notification/../translation/tricky",
        "/api/notification/..;/translation/tricky",
        "/api/translation/tricky;x=y",
        "/api/translation/%2ftricky",
        "/api/translation/%2Ftricky",
        "/api/translation/%2e%2e/translation/tricky",
        "/api/translation/%252e%252e/tricky",
        "/api/translation/%5ctricky",
        "/api/translation\\tricky",
        "/api/translation/tricky%00",
        "/api/translation/tricky%0d%0aX-Evil:%201",
        "/api/translation/%zztricky",
        "/docs/../api/translation/tricky",
        "/docs/..;/api/translation/tricky",
        "/docs/ui/..%2f..%2f..%2fapplication.yaml",
        "/api/translation/{tricky}",
        "/api/translation/tricky|x",
      })
  void a_path_has_one_form_and_no_other(String path) throws Exception {
    var answer =
        wire(
            "GET " + path + " HTTP/1.1",
            "Host: renkonto",
            "Authorization: Bearer " + ISSUER.token(),
            "Connection: close");

    assertThat(answer).startsWith("HTTP/1.1 400");
    assertThat(answer).contains("application/problem+json", "urn:renkonto:problem:");
    assertThat(TRANSLATION.asked("/api/translation/tricky")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "OPTIONS", "CONNECT", "PROPFIND", "get", "TRACK"})
  void a_method_that_is_not_listed_is_refused(String method) throws Exception {
    var answer =
        wire(
            method + " /api/translation/method HTTP/1.1",
            "Host: renkonto",
            "Authorization: Bearer " + ISSUER.token(),
            "Connection: close");

    assertThat(answer).startsWith("HTTP/1.1 405");
    assertThat(answer)
        .contains("Allow: GET, HEAD, POST, PUT, PATCH, DELETE")
        .contains("urn:renkonto:problem:method-not-allowed");
    assertThat(TRANSLATION.asked("/api/translation/method")).isEmpty();
  }

  @Test
  void a_request_that_states_its_length_twice_is_refused() throws Exception {
    var answer =
        wire(
            "POST /api/translation/length HTTP/1.1",
            "Host: renkonto",
            "Authorization: Bearer " + ISSUER.token(),
            "Content-Length: 6",
            "Transfer-Encoding: chunked",
            "",
            "0",
            "",
            "GET /api/translation/smuggled HTTP/1.1",
            "Host: renkonto",
            "Authorization: Bearer " + ISSUER.token());

    assertThat(answer).startsWith("HTTP/1.1 400");
    assertThat(answer).contains("urn:renkonto:problem:length-conflict", "Connection: close");
    assertThat(answer.split("HTTP/1.1")).hasSize(2);
    assertThat(TRANSLATION.asked("/api/translation/length")).isEmpty();
    assertThat(TRANSLATION.asked("/api/translation/smuggled")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 3\r\nContent-Length: 4",
        "Content-Length: 3, 4",
        "Content-Length: -1",
        "Content-Length: 0x3",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding : chunked",
      })
  void a_length_that_can_be_read_in_two_ways_is_refused(String length) throws Exception {
    var answer =
        wire(
            "POST /api/translation/length HTTP/1.1",
            "Host: renkonto",
            "Authorization: Bearer " + ISSUER.token(),
            length,
            "",
            "abcd");

    assertThat(answer).startsWith("HTTP/1.1 400");
    assertThat(TRANSLATION.asked("/api/translation/length")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GARBAGE", "GET /docs HTTP/9.9", "GET http://elsewhere/docs HTTP/1.1"})
  void what_is_no_request_for_us_is_refused(String line) throws Exception {
    assertThat(wire(line, "Host: renkonto", "Connection: close"))
        .startsWith("HTTP/1.1 400")
        .contains("urn:renkonto:problem:bad-request");
  }

  @Test
  void a_request_without_a_host_or_with_two_is_refused() throws Exception {
    assertThat(wire("GET /docs HTTP/1.1", "Connection: close")).startsWith("HTTP/1.1 400");
    assertThat(wire("GET /docs HTTP/1.1", "Host: a", "Host: b", "Connection: close"))
        .startsWith("HTTP/1.1 400");
  }
}
