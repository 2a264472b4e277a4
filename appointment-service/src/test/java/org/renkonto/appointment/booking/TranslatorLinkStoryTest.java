package org.renkonto.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.appointment.booking.Door.STAFF;
import static org.renkonto.appointment.booking.Door.id;
import static org.renkonto.appointment.booking.TranslationService.NINE;
import static org.renkonto.appointment.booking.TranslationService.TEN;
import static org.renkonto.appointment.booking.TranslationService.path;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http.Answer;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the link of a message is good for while the translator is sought or missing. */
@ServiceTest
class TranslatorLinkStoryTest {

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired Links links;

  Door jena;
  TranslationService other;

  @BeforeEach
  void a_week_before() {
    other = TranslationService.forJena(port, clock);
    jena = other.jena();
  }

  @AfterEach
  void close() {
    other.close();
  }

  @Test
  void the_page_of_its_link_says_how_it_stands_and_offers_another_time() {
    var it = other.translated(NINE);
    assertThat(page(it)).doesNotContain("not confirmed yet");
    other.says(it, "assignment-withdrawn", 1, 3);
    other.awaitState(it, "TRANSLATOR_SOUGHT");
    assertThat(other.events(it, "appointment.translator-sought.v1", 2))
        .extracting(sought -> sought.path("again").asBoolean())
        .containsExactly(false, true);
    assertThat(page(it)).contains("still looking for a translator", "Free times: ");
    other.says(it, "unmet", 1, 4);
    other.awaitState(it, "TRANSLATOR_MISSING");
    assertThat(page(it)).contains("found no translator", "Free times: ", "Cancel the");
  }

  @Test
  void with_the_link_of_the_message_the_person_chooses_another_mode_or_to_come_without() {
    var it = id(jena.post("appointments", STAFF, other.wanted(NINE)));
    other.says(it, "unmet", 1, 2);
    other.awaitState(it, "TRANSLATOR_MISSING");
    assertThat(page(it)).contains("by telephone", "by video call").doesNotContain("to the office");

    assertThat(chooses(it, "translator-mode", "").status()).isEqualTo(422);
    assertThat(chooses(it, "translator-mode", "mode=PHONE").text()).contains("looking again");
    assertThat(jena.get("appointments/" + it, STAFF).json().path("translatorMode").asString())
        .isEqualTo("PHONE");
    other.says(it, "not-possible", 2, 1);
    other.awaitState(it, "TRANSLATOR_MISSING");

    assertThat(chooses(it, "without-translator", "").status()).as("box not ticked").isEqualTo(422);
    var page = chooses(it, "without-translator", "sure=yes");
    assertThat(page.text()).contains("Your appointment is confirmed", "without a translator");
    other.awaitState(it, "BOOKED");
    jena.post(path(it, "reschedule"), STAFF, "{\"start\":\"%s\"}".formatted(TEN));
    assertThat(chooses(it, "without-translator", "sure=yes").status()).as("used").isEqualTo(410);
  }

  private String page(UUID appointment) {
    return atLink("GET", appointment, "", null, Map.of()).text();
  }

  private Answer chooses(UUID appointment, String what, String form) {
    var type = Map.of("Content-Type", "application/x-www-form-urlencoded");
    return atLink("POST", appointment, "/" + what, form, type);
  }

  private Answer atLink(
      String method, UUID appointment, String what, String body, Map<String, String> more) {
    var headers = new HashMap<>(Map.of("Accept", "text/html", "Accept-Language", "en"));
    headers.putAll(more);
    var path = "/api/appointment/links/" + links.link(appointment, 2) + what;
    return jena.http().send(method, path, null, body, headers);
  }
}
