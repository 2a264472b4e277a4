package org.renkonto.standalone.story;

import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.renkonto.standalone.RunningSystem;
import org.renkonto.standalone.observability.Observability;
import tools.jackson.databind.JsonNode;

/** The main job on the whole system: the shipped jars, started as a person starts them. */
@ExtendWith(WholeSystem.class)
class MainJobStoryTest {

  private static final String REQUESTS = "/api/translation/requests/";
  private static final String OFFERS = "/api/translation/offers";
  private static final Map<String, Object> BY_A_WOMAN = Map.of("gender", "FEMALE");
  private static final Duration SOON = Duration.ofSeconds(60);

  /** Once for all, so that midnight may come between asking and looking. */
  private static final LocalDate NEXT_THURSDAY =
      LocalDate.now(ZoneId.of("Europe/Brussels")).with(TemporalAdjusters.next(THURSDAY));

  private static RunningSystem system;
  private static Api api;

  @BeforeAll
  static void start() {
    system = WholeSystem.running();
    api = new Api(system);
  }

  @Test
  void a_freelancer_accepts_and_the_hospital_gets_its_confirmation_for_the_calendar() {
    var request = ask("hospital-eupen", "ar", 1, BY_A_WOMAN);
    var offer = offer("ar-1", 1);

    assertThat(accept("ar-1", offer, system.gatewayUrl())).isEqualTo(200);

    assertThat(translatorOf("hospital-eupen", request)).endsWith("0001");
    var mail = confirmation("hospital-eupen", request);
    assertThat(mail.get("text").asString()).isNotBlank();
    assertThat(mail.get("calendar").asString()).contains("BEGIN:VEVENT", "STATUS:CONFIRMED");
  }

  @Test
  void staff_are_assigned_at_once_and_confirm() {
    var request = ask("oshz-eupen", "tr", 2, Map.of());
    await().atMost(SOON).until(() -> !translatorOf("oshz-eupen", request).isEmpty());
    var assignment = view("oshz-eupen", request).at("/assignment/id").asString();

    var confirmed =
        api.post("tr-2", "/api/translation/assignments/" + assignment + "/confirmation", Map.of());

    assertThat(confirmed.status()).isEqualTo(200);
    assertThat(translatorOf("oshz-eupen", request)).endsWith("0007");
    assertThat(confirmation("oshz-eupen", request).isMissingNode()).isFalse();
  }

  @Test
  void of_two_who_accept_at_once_at_two_instances_one_comes() {
    var request = ask("hospital-eupen", "ar", 3, BY_A_WOMAN);
    var offers = Map.of("ar-1", offer("ar-1", 3), "ar-3", offer("ar-3", 3));
    var instances = Map.of("ar-1", "translation-service", "ar-3", "translation-service-2");

    var answers =
        offers.entrySet().stream()
            .map(
                o ->
                    CompletableFuture.supplyAsync(
                        () ->
                            accept(
                                o.getKey(),
                                o.getValue(),
                                system.address(instances.get(o.getKey())))))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
    assertThat(confirmation("hospital-eupen", request).isMissingNode()).isFalse();
  }

  @Test
  void what_is_asked_while_mails_cannot_be_written_is_told_later() {
    system.kill("notification-service");
    var request = ask("school-stvith", "ar", 4, BY_A_WOMAN);

    assertThat(accept("ar-5", offer("ar-5", 4), system.gatewayUrl())).isEqualTo(200);

    assertThat(confirmation("school-stvith", request).isMissingNode()).isFalse();
  }

  @Test
  void everything_is_there_after_a_clean_stop_and_start() {
    var request = ask("hospital-eupen", "ru", 5, Map.of());
    await().atMost(SOON).until(() -> !translatorOf("hospital-eupen", request).isEmpty());
    var before = translatorOf("hospital-eupen", request);

    WholeSystem.restart();
    start();

    assertThat(translatorOf("hospital-eupen", request)).isEqualTo(before);
  }

  @Test
  void whatever_the_rules_and_the_dashboard_ask_for_is_measured() {
    ask("oshz-eupen", "ru", 6, Map.of()); // so that a mail goes out, also after a start

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(api.measured())
                    .containsAll(Observability.metrics())
                    .containsAll(Observability.labels()));
  }

  @Test
  void a_prometheus_of_any_age_can_read_the_metrics() {
    assertThat(api.metrics().filter(line -> line.contains("# {")))
        .as("examples, which an old one takes at buckets and totals only")
        .allSatisfy(line -> assertThat(line).containsPattern("^[a-z0-9_]+_(bucket|total)\\{"));
  }

  /** Asks for an hour on site on the Thursday so many weeks from the next; gives the id. */
  private static String ask(String institution, String language, int weeks, Map<String, ?> must) {
    var wanted = new HashMap<String, Object>();
    wanted.put("language", language);
    wanted.put("targetLanguage", "de");
    wanted.put("modes", List.of("ON_SITE"));
    wanted.put("start", thursday(weeks));
    wanted.put("zone", "Europe/Brussels");
    wanted.put("durationMinutes", 60);
    wanted.put("place", Map.of("postcode", "4700", "place", "Eupen"));
    wanted.put("setting", "HEALTH");
    wanted.put("required", must);
    var answer = api.post(institution, REQUESTS.substring(0, REQUESTS.length() - 1), wanted);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.body().get("id").asString();
  }

  private static String thursday(int weeks) {
    return NEXT_THURSDAY.plusWeeks(weeks) + "T09:30";
  }

  /** The open offer of this translator for that Thursday, once it is made. */
  private static String offer(String translator, int weeks) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                Stream.of(api.get(translator, OFFERS).body().get("items"))
                    .flatMap(items -> items.valueStream())
                    .filter(o -> o.get("start").asString().startsWith(thursday(weeks)))
                    .map(o -> o.get("id").asString())
                    .findFirst()
                    .orElse(""),
            id -> !id.isEmpty());
  }

  private static int accept(String translator, String offer, URI at) {
    return api.post(translator, at, OFFERS + "/" + offer + "/acceptance", Map.of()).status();
  }

  private static JsonNode view(String institution, String request) {
    return api.get(institution, REQUESTS + request).body();
  }

  private static String translatorOf(String institution, String request) {
    return view(institution, request).at("/assignment/translatorId").asString("");
  }

  private static JsonNode confirmation(String institution, String request) {
    return await()
        .atMost(SOON)
        .until(() -> api.mail(institution, request, "REQUEST"), mail -> !mail.isMissingNode());
  }
}
