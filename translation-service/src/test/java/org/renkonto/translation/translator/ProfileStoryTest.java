package org.renkonto.translation.translator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.translator.TranslatorHttp.DISPATCHER;
import static org.renkonto.translation.translator.TranslatorHttp.WEEK;
import static org.renkonto.translation.translator.TranslatorHttp.form;
import static org.renkonto.translation.translator.TranslatorHttp.self;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Who may change what about a translator, and what stays as it is. */
@ServiceTest
class ProfileStoryTest {

  @LocalServerPort int port;
  @Autowired JsonMapper json;
  @Autowired Translators translators;

  TranslatorHttp http;
  UUID id = UUID.randomUUID();
  String subject = "t-" + id;

  @BeforeEach
  void connect() {
    http = new TranslatorHttp(port, json);
  }

  @Test
  void a_translator_changes_the_hours_from_the_version_that_was_seen() {
    var etag = http.register(DISPATCHER, form(id, subject, "ar")).getHeaders().getETag();
    var fridays = WEEK.replace("THURSDAY", "FRIDAY");

    var blind = http.put("/" + id + "/availability", self(id), null, fridays);
    var changed = http.put("/" + id + "/availability", self(id), etag, fridays);
    var late = http.put("/" + id + "/availability", DISPATCHER, etag, WEEK);

    assertThat(blind.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
    assertThat(changed.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(changed.getHeaders().getETag()).isNotEqualTo(etag);
    assertThat(late.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
    assertThat(http.body(changed).get("availability").get("weekly").has("FRIDAY")).isTrue();
  }

  @Test
  void a_translator_moves_house_and_keeps_everything_else() {
    var etag = http.register(DISPATCHER, form(id, subject, "ar")).getHeaders().getETag();
    var before = translators.findById(id).orElseThrow().profile();
    var house = "{\"home\":{\"postcode\":\"4780\",\"place\":\"St. Vith\"},\"furthestTravelKm\":25}";

    var blind = http.put("/" + id + "/home", self(id), null, house);
    var moved = http.put("/" + id + "/home", self(id), etag, house);
    var stranger = http.put("/" + id + "/home", self(UUID.randomUUID()), "*", house);
    var nowhere = http.put("/" + id + "/home", self(id), "*", house.replace("4780", "4000"));

    assertThat(blind.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
    assertThat(http.body(moved).at("/home/place").asString()).isEqualTo("St. Vith");
    assertThat(stranger.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(http.problem(nowhere)).isEqualTo("place-outside-territory");
    assertThat(translators.findById(id).orElseThrow().profile())
        .usingRecursiveComparison()
        .ignoringFields("home", "furthestTravelKm")
        .isEqualTo(before);
  }

  @Test
  void the_office_writes_down_what_a_translator_has_learnt_and_keeps_hours_and_wishes() {
    http.register(DISPATCHER, form(id, subject, "ar"));
    http.put(
        "/" + id + "/refusals",
        self(id),
        "*",
        "{\"settings\":[\"POLICE_OR_COURT\"],\"institutions\":[]}");
    var before = translators.findById(id).orElseThrow().profile();
    var learnt =
        """
        {"employment":"STAFF","gender":"FEMALE",
         "languages":[{"language":"ar","level":"C2","targetLanguages":["de"]},
                      {"language":"sq","level":"C1","targetLanguages":["de"]}],
         "modes":["VIDEO"],"credentials":[],"home":{"postcode":"4700","place":"Eupen"},
         "furthestTravelKm":60}""";

    assertThat(http.put("/" + id + "/particulars", self(id), "*", learnt).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    var unknown = http.put("/" + id + "/particulars", DISPATCHER, "*", learnt.replace("sq", "xx"));
    assertThat(http.problem(unknown)).isEqualTo("unknown-language");
    assertThat(http.put("/" + id + "/particulars", DISPATCHER, "*", learnt).getStatusCode())
        .isEqualTo(HttpStatus.OK);

    var after = translators.findById(id).orElseThrow().profile();
    assertThat(after.languages()).extracting(LanguageSkill::language).containsExactly("ar", "sq");
    assertThat(after.employment()).isEqualTo(Employment.STAFF);
    assertThat(after.availability()).isEqualTo(before.availability());
    assertThat(after.refusals()).isEqualTo(before.refusals());
  }

  @Test
  void refusals_are_the_translators_own_and_exclusions_are_not_shown_to_them() {
    http.register(DISPATCHER, form(id, subject, "ar"));
    var hospital = UUID.randomUUID();
    var refusals = "{\"settings\":[\"POLICE_OR_COURT\"],\"institutions\":[]}";
    var exclusions =
        "{\"institutions\":[\"%s\"],\"clients\":[{\"institutionId\":\"%s\",\"token\":\"c-1\"}]}"
            .formatted(hospital, hospital);

    assertThat(http.put("/" + id + "/refusals", DISPATCHER, "*", refusals).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    http.put("/" + id + "/refusals", self(id), "*", refusals);
    http.put("/" + id + "/exclusions", DISPATCHER, "*", exclusions);

    var own = http.body(http.get("/" + id, self(id)));
    assertThat(own.get("refusals").get("settings").get(0).asString()).isEqualTo("POLICE_OR_COURT");
    assertThat(own.has("exclusions")).isFalse();
    var office = http.body(http.get("/" + id, DISPATCHER));
    assertThat(office.get("exclusions").get("clients").get(0).get("token").asString())
        .isEqualTo("c-1");
  }
}
