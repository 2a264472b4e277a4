package org.renkonto.proof.prove.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkonto.proof.prove.stage.Answer;
import tools.jackson.databind.json.JsonMapper;

/** What is somebody's own is told to them and to whoever deals with it, and to nobody else. */
class RightsTest {

  private static final String LIST = "/api/translation/requests";
  private static final Who VICTIM = who(Who.VICTIM);
  private static final Who DISPATCHER = who("DISPATCHER");
  private static final Who OPERATOR = who("OPERATOR");
  private final Planted planted = new Planted();

  RightsTest() {
    Planted.PRIVATE.forEach(what -> planted.add(what, what + "-of-the-victim"));
    planted.add("office", "an-office");
  }

  @ParameterizedTest
  @ValueSource(strings = {"request", "offer", "assignment", "appointment", "notification"})
  void an_answer_with_anothers_id_is_told_to_its_owner_and_not_to_a_stranger(String what) {
    var id = what + "-of-the-victim";

    for (var stranger : List.of("INSTITUTION", "TRANSLATOR", "COUNSELLOR", "PERSON", "ODD")) {
      assertThat(told(who(stranger), LIST, 200, id)).containsExactly(id);
    }
    assertThat(told(VICTIM, LIST, 200, id)).isEmpty();
  }

  @Test
  void what_everybody_may_know_is_told_to_everybody() {
    assertThat(told(who("PERSON"), "/api/appointment/offices", 200, "an-office")).isEmpty();
  }

  @Test
  void a_refusal_may_repeat_what_was_sent_and_tell_no_more() {
    var stranger = who("PERSON");

    assertThat(told(stranger, LIST, 404, "request-of-the-victim sent-of-the-victim")).hasSize(1);
    planted.add("request", "sent-of-the-victim");
    assertThat(told(stranger, LIST, 404, "sent-of-the-victim")).isEmpty();
    assertThat(told(stranger, LIST, 200, "sent-of-the-victim")).hasSize(1);
  }

  @Test
  void the_dispatcher_sees_requests_and_mails_and_nobodys_inbox() {
    var message = "notification-of-the-victim";

    assertThat(told(DISPATCHER, LIST, 200, "request-of-the-victim " + Victim.CANARY)).isEmpty();
    assertThat(told(DISPATCHER, "/api/notification/mails", 200, message)).isEmpty();
    assertThat(told(DISPATCHER, "/api/notification/notifications", 200, message)).hasSize(1);
  }

  @Test
  void an_operator_sees_ids_only_in_what_went_wrong_and_no_names() {
    assertThat(told(OPERATOR, "/api/notification/mails", 200, "notification-of-the-victim"))
        .isEmpty();
    assertThat(told(OPERATOR, "/api/translation/dead-letters", 200, "request-of-the-victim"))
        .isEmpty();
    assertThat(told(OPERATOR, LIST, 200, "request-of-the-victim")).hasSize(1);
    assertThat(told(OPERATOR, "/api/translation/dead-letters", 200, Victim.CANARY)).hasSize(1);
  }

  @Test
  void nobody_but_its_owner_sees_an_address() {
    assertThat(told(DISPATCHER, LIST, 404, Victim.SECRET)).hasSize(1);
    assertThat(told(VICTIM, LIST, 200, Victim.SECRET)).isEmpty();
  }

  @Test
  void a_dispatcher_runs_the_office_and_answers_no_offer_and_reads_no_message_for_another() {
    assertThat(Rights.mayDo(DISPATCHER, operation("POST", LIST + "/{id}/cancellation"))).isTrue();
    assertThat(Rights.mayDo(DISPATCHER, operation("POST", "/api/translation/offers/{id}/refusal")))
        .isFalse();
    assertThat(
            Rights.mayDo(
                DISPATCHER, operation("POST", "/api/notification/notifications/{id}/read")))
        .isFalse();
    assertThat(Rights.mayDo(OPERATOR, operation("POST", "/api/notification/mails/{id}/retry")))
        .isTrue();
    assertThat(Rights.mayDo(who("INSTITUTION"), operation("POST", LIST + "/{id}/cancellation")))
        .isFalse();
  }

  private List<String> told(Who who, String path, int status, String text) {
    var answer = new Answer(status, HttpHeaders.of(Map.of(), (_, _) -> true), text, 1);
    return Rights.toldTo(who, operation("GET", path), planted, "sent-of-the-victim", answer);
  }

  private static Who who(String what) {
    return new Who(what, null, true);
  }

  static Operation operation(String method, String path) {
    var nothing = JsonMapper.shared().createObjectNode();
    return new Operation("translation-service", method, path, nothing, nothing);
  }
}
