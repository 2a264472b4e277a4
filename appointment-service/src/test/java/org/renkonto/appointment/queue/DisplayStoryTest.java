package org.renkonto.appointment.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.renkonto.appointment.queue.WaitingRoom.id;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.AppointmentServiceApplication;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceSettings;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The screen in the waiting room. */
@ServiceTest
class DisplayStoryTest {

  private static final Map<String, String> TWO_LIVE = Map.of("renkonto.display.at-most", "2");

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  WaitingRoom eupen;
  UUID desk;

  @BeforeEach
  void monday_morning() {
    clock.set(Instant.parse("2026-12-07T08:00:00Z"));
    eupen = WaitingRoom.eupen(new Http("http://localhost:" + port), 20);
    desk = eupen.hasCounsellor("desk-1", "c-1");
    eupen.hasReason("ADVICE");
  }

  @Test
  void everybody_sees_the_numbers_called_and_nothing_else() {
    eupen.comes("ADVICE");
    eupen.comes("ADVICE");
    assertThat(board()).contains("class=\"nobody\"").doesNotContain("W1");
    var called = id(eupen.next(desk));
    assertThat(board())
        .contains("<bdi>W1</bdi>", "<bdi>desk-1</bdi>", "class=\"called\"")
        .doesNotContain("W2", "ADVICE", "An &lt;office&gt;", "c-1", "" + called);
    eupen.step(called, "start");
    assertThat(board()).contains("class=\"served\"");
    eupen.step(called, "finish");
    assertThat(board()).doesNotContain("W1");
    eupen.stops("CLOSING_EARLY");
    assertThat(board()).contains("class=\"notice\"");
  }

  @Test
  void the_page_needs_no_token_and_lets_no_foreign_script_in() {
    var page = eupen.get("display/" + eupen.office() + "?lang=ar", null);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(page.text()).contains("lang=\"ar\" dir=\"rtl\"");
    assertThat(eupen.get("display/board.css", null).header("Content-Type")).startsWith("text/css");
    assertThat(eupen.get("display/board.js", null).text()).contains("EventSource");
    assertThat(eupen.get("display/" + UUID.randomUUID(), null).status()).isEqualTo(404);
  }

  @Test
  void a_call_shows_on_displays_at_every_instance_soon() {
    try (var second =
        ServiceSettings.anotherInstance(AppointmentServiceApplication.class, TWO_LIVE)) {
      var there = second.getEnvironment().getRequiredProperty("local.server.port");
      var here = live("" + port);
      var other = live(there);
      await().until(() -> !here.isEmpty() && !other.isEmpty());
      eupen.comes("ADVICE");
      eupen.next(desk);
      await()
          .atMost(Duration.ofSeconds(5))
          .untilAsserted(
              () -> {
                assertThat(here).anyMatch(line -> line.contains("<bdi>W1</bdi>"));
                assertThat(other).anyMatch(line -> line.contains("<bdi>W1</bdi>"));
              });
      live(there);
      await()
          .untilAsserted(
              () -> assertThat(stream(there, BodyHandlers.ofLines()).statusCode()).isEqualTo(503));
    }
  }

  private String board() {
    return eupen.get("display/" + eupen.office(), null).text().replaceAll("(?s).*id=\"board\"", "");
  }

  /** The lines that a live display gets. */
  private List<String> live(String at) {
    var lines = new CopyOnWriteArrayList<String>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                stream(at, BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("data:"))
                    .forEach(lines::add);
              } catch (Exception ended) {
                lines.add("ended");
              }
            });
    return lines;
  }

  private <T> java.net.http.HttpResponse<T> stream(
      String at, java.net.http.HttpResponse.BodyHandler<T> as) throws Exception {
    var address =
        "http://localhost:%s/api/appointment/display/%s/stream".formatted(at, eupen.office());
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(), as);
  }
}
