package org.renkonto.proof.prove.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renkonto.proof.prove.fault.Poison;
import org.renkonto.proof.prove.load.Kind;
import org.renkonto.proof.prove.stage.Stage;
import tools.jackson.databind.JsonNode;

/** A run in which nothing happened proves nothing, and an audit ends. */
class EnoughTest {

  @Test
  void a_run_in_which_nothing_happened_wants_all_of_it() {
    var enough = new Enough(new Story().history(), List.of(), 0);

    assertThat(enough.wanting()).hasSize(enough.seen().size()).hasSizeGreaterThan(6);
  }

  @Test
  void a_run_in_which_all_was_refused_wants_as_much_as_one_in_which_nothing_was_asked() {
    var refused = new Journal();
    for (int i = 0; i < 2_000; i++) {
      refused.refused(Kind.ENTER_CODE, "a" + i);
    }

    assertThat(new Enough(new Story().history(), refused.deeds(), 0).wanting())
        .contains("commands done: 0, at least 600")
        .contains("appointments booked online: 0, at least 5");
  }

  @Test
  void what_happened_often_is_not_wanting_and_what_is_repeated_counts_once() {
    var story = new Story();
    for (int i = 0; i < 60; i++) {
      story.happens("r" + i, 1, "translator-assigned.v1", "t", 3, 0);
    }
    var same = new Story();
    for (int i = 1; i <= 60; i++) {
      same.happens("r", i, "translator-assigned.v1", "t", 3, 0);
    }

    assertThat(new Enough(story.history(), List.of(), 500).wanting())
        .noneMatch(what -> what.startsWith("requests assigned") || what.startsWith("mails"));
    assertThat(new Enough(same.history(), List.of(), 499).wanting())
        .contains("requests assigned: 1, at least 60", "mails: 499, at least 500");
  }

  @Test
  void an_audit_looks_again_while_less_is_wrong_than_before_though_more_than_once() {
    var patience = new Patience(Duration.ofSeconds(90), Duration.ofMinutes(5));

    assertThat(patience.isWorthALook(5, Duration.ofSeconds(0))).isTrue();
    assertThat(patience.isWorthALook(300, Duration.ofSeconds(80))).isTrue();
    assertThat(patience.isWorthALook(200, Duration.ofSeconds(89))).isTrue();
    assertThat(patience.isWorthALook(100, Duration.ofSeconds(160))).isTrue();
    assertThat(patience.isWorthALook(100, Duration.ofSeconds(249))).isTrue();
    assertThat(patience.isWorthALook(100, Duration.ofSeconds(250))).isFalse();
  }

  @Test
  void an_audit_ends_when_nothing_is_wrong_and_after_five_minutes() {
    var patience = new Patience(Duration.ofSeconds(90), Duration.ofMinutes(5));

    assertThat(patience.isWorthALook(2, Duration.ofSeconds(0))).isTrue();
    assertThat(patience.isWorthALook(0, Duration.ofSeconds(1))).isFalse();
    assertThat(patience.isWorthALook(9, Duration.ofSeconds(290))).isFalse();
    assertThat(patience.isWorthALook(1, Duration.ofMinutes(5))).isFalse();
  }

  @Test
  void what_each_service_parked_or_did_not_is_found() {
    var poison = new Poison("x", History.REQUESTS, "x", true, "{", Set.of(Stage.APPOINTMENT));
    var planted = Map.of("t-1-7", poison);
    var letter = Story.json("{'id':'t-1-7-0'}");

    assertThat(Parked.wrong(path -> at(path, "appointment", letter), planted)).isEmpty();
    assertThat(Parked.wrong(_ -> List.of(), planted)).hasSize(1);
    assertThat(Parked.wrong(path -> at(path, "translation", letter), planted)).hasSize(2);
    assertThat(Parked.wrong(path -> at(path, "appointment", letter), Map.of())).hasSize(1);
  }

  private static List<JsonNode> at(String path, String service, JsonNode letter) {
    return path.startsWith("/api/" + service) ? List.of(letter) : List.of();
  }
}
