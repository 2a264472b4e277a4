package org.renkonto.appointment.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.appointment.booking.Door.PERSON;
import static org.renkonto.appointment.booking.Door.STAFF;
import static org.renkonto.appointment.booking.Door.id;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.appointment.booking.Door;
import org.renkonto.appointment.booking.Links;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.Http.Answer;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person sees and does who clicks the link about a seat in a mail. */
@ServiceTest
class SeatPageStoryTest {

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired Links links;

  Http http;
  Evening evening;
  UUID seat;

  @BeforeEach
  void somebody_has_a_seat() {
    clock.set(Instant.parse("2026-12-07T08:00:00Z"));
    http = new Http("http://localhost:" + port);
    evening = Evening.published(Door.jena(http), 2);
    seat = id(evening.registers(PERSON));
  }

  @Test
  void the_page_tells_time_and_place_and_leaks_and_changes_nothing() {
    var page = sees("en");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("10 December 2026", "An office, Jena", "I cannot come", "/cannot-come\"")
        .doesNotContain("INFO_EVENING", "<script", "http:");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(sees("ar").text()).contains("dir=\"rtl\"");
    assertThat(state()).isEqualTo("CONFIRMED");
  }

  @Test
  void who_cannot_come_says_so_once_and_only_with_the_box_ticked() {
    var slip = says("");
    assertThat(slip.status()).isEqualTo(422);
    assertThat(slip.text()).contains("Nothing was changed.", "href=\"../");
    assertThat(state()).isEqualTo("CONFIRMED");

    assertThat(says("sure=yes").text()).contains("Your place is given up");
    assertThat(state()).isEqualTo("CANNOT_COME");
    var again = says("sure=yes");
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.text()).contains("This link has been used already.");
    assertThat(sees("en").status()).isEqualTo(410);
  }

  @Test
  void from_the_start_on_the_page_says_to_call_and_offers_nothing() {
    clock.set(Instant.parse("2026-12-10T16:00:00Z"));
    assertThat(sees("en").text()).contains("Please call").doesNotContain("<form");
    assertThat(says("sure=yes").text()).contains("Please call");
  }

  private String state() {
    return evening.seen(STAFF).json().at("/registrations/0/state").asString();
  }

  private Answer sees(String language) {
    return send("GET", "", null, language);
  }

  private Answer says(String form) {
    return send("POST", "/cannot-come", form, "en");
  }

  private Answer send(String method, String path, String form, String language) {
    return http.send(
        method,
        "/api/appointment/links/seats/" + links.link(seat, 1) + path,
        null,
        form,
        Map.of(
            "Accept", "text/html,application/xhtml+xml,*/*;q=0.8",
            "Accept-Language", language,
            "Content-Type", "application/x-www-form-urlencoded"));
  }
}
