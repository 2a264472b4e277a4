package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.appointment.booking.Door.id;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person sees and does who clicks the link in a mail. */
@ServiceTest
class LinkPageStoryTest {

  private static final HttpClient BROWSER = HttpClient.newHttpClient();
  private static final String ACCEPT = "text/html,application/xhtml+xml,*/*;q=0.8";

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired Links links;
  @Autowired Appointments appointments;

  Door jena;
  UUID booked;

  @BeforeEach
  void an_appointment_is_booked_two_weeks_before() {
    clock.set(Instant.parse("2026-12-07T08:00:00Z"));
    jena = Door.jena(new Http("http://localhost:" + port));
    jena.hasUnit("COUNSELLOR", "c-1", "de");
    jena.hasReason("ADVICE", "ANYONE", "\"COUNSELLOR\"");
    booked = id(jena.books("ADVICE", "2026-12-22T09:00:00+01:00"));
  }

  @Test
  void the_page_tells_time_and_place_and_how_many_times_are_free_and_leaks_nothing() {
    var page = sees(2, "", "en");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Tuesday, 22 December 2026", "09:00 to 09:30", "An office, Jena")
        .contains("Free times: 24", "Tuesday, 8 December 2026", "Cancel the appointment")
        .doesNotContain("ADVICE", "c-1", "PASSPORT", "<script", "http:");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().allValues("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("Content-Language")).contains("en");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(sees(2, "", "ar").body()).contains("dir=\"rtl\"");
    assertThat(appointments.get(booked).link()).as("looking changes nothing").isEqualTo(2);
  }

  @Test
  void another_time_is_taken_from_the_later_days_and_the_link_is_used() {
    var later = sees(2, "?from=2026-12-21", "fr");
    assertThat(later.body()).contains("value=\"2026-12-24T09:00:00Z\"", "jeudi 24 décembre 2026");

    var moved = does("reschedule", "start=2026-12-24T09%3A00%3A00Z");
    assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    assertThat(moved.body()).contains("Thursday, 24 December 2026", "10:00 to 10:30");
    assertThat(appointments.get(booked).start()).isEqualTo("2026-12-24T09:00:00Z");

    var again = does("reschedule", "start=2026-12-22T09%3A00%3A00Z");
    assertThat(again.statusCode()).isEqualTo(410);
    assertThat(again.body()).contains("This link has been used already.");
    assertThat(sees(2, "", "en").statusCode()).isEqualTo(410);
  }

  @Test
  void it_is_called_off_only_with_the_box_ticked() {
    var slip = does("cancellation", "");
    assertThat(slip.statusCode()).isEqualTo(422);
    assertThat(slip.body()).contains("Nothing was changed.", "href=\"../");
    assertThat(appointments.get(booked).state()).isEqualTo(AppointmentState.BOOKED);

    assertThat(does("cancellation", "sure=yes").body()).contains("Your appointment is cancelled");
    assertThat(appointments.get(booked).cancelledBy()).isEqualTo(CancelledBy.PERSON);
  }

  @Test
  void a_time_that_somebody_took_or_that_is_none_changes_nothing() {
    jena.books("ADVICE", "2026-12-24T10:00:00+01:00");
    var taken = does("reschedule", "start=2026-12-24T09%3A00%3A00Z");
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(taken.body()).contains("Somebody else has just taken this time.");
    assertThat(does("reschedule", "start=tomorrow").statusCode()).isEqualTo(422);
    assertThat(does("reschedule", "start=2026-12-23T09%3A00%3A00Z").body())
        .contains("There are no appointments at this time.");
    assertThat(appointments.get(booked).link()).isEqualTo(2);
  }

  @Test
  void shortly_before_the_start_the_page_says_to_call_and_offers_nothing() {
    clock.set(Instant.parse("2026-12-22T04:00:00Z"));
    assertThat(sees(2, "", "en").body()).contains("Please call").doesNotContain("<form");
    assertThat(does("cancellation", "sure=yes").statusCode()).isEqualTo(409);
  }

  @Test
  void a_forged_link_is_a_page_too_and_programs_still_get_data() {
    var forged = send(request("AAAA", "en").GET());
    assertThat(forged.statusCode()).isEqualTo(404);
    assertThat(forged.body()).contains("There is no such link.");
    assertThat(sees(2, "?from=never", "en").statusCode()).isEqualTo(200);
    assertThat(jena.get("links/" + links.link(booked, 2), "no-token").json().has("start")).isTrue();
  }

  private HttpResponse<String> sees(int number, String query, String language) {
    return send(request(links.link(booked, number) + query, language).GET());
  }

  private HttpResponse<String> does(String what, String form) {
    return send(
        request(links.link(booked, 2) + "/" + what, "en")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request(String path, String language) {
    var address = "http://localhost:%d/api/appointment/links/%s".formatted(port, path);
    return HttpRequest.newBuilder(URI.create(address))
        .header("Accept", ACCEPT)
        .header("Accept-Language", language);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return BROWSER.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
