package org.renkonto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.MovableClock;
import org.renkonto.platform.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;

/** The inbox and its live stream. */
@Story
class InboxStoryTest {

  @Autowired Environment environment;
  @Autowired MovableClock clock;
  @Autowired MongoOperations store;

  private final Happenings story = Happenings.fresh();
  private Client own;

  @BeforeEach
  void it_is_a_tuesday_morning() {
    clock.set(Instant.parse("2026-12-01T08:00:00Z"));
    own = Client.of(environment, story.institution(), "INSTITUTION");
  }

  @Test
  void notifications_are_paged_newest_first_and_can_be_read() {
    happen(5);

    var first = own.json("/notifications?limit=2");
    assertThat(seqs(first)).containsExactly(5, 4);
    var second = own.json("/notifications?limit=3&cursor=" + first.get("next").asString());
    assertThat(seqs(second)).containsExactly(3, 2, 1);
    assertThat(second.has("next")).isFalse();

    var id = first.get("items").get(0).get("id").asString();
    assertThat(own.post("/notifications/" + id + "/read").statusCode()).isEqualTo(204);
    assertThat(seqs(own.json("/notifications?unread=true"))).containsExactly(4, 3, 2, 1);
    assertThat(own.get("/notifications?limit=0").statusCode()).isEqualTo(422);
    assertThat(own.get("/notifications?cursor=x").statusCode()).isEqualTo(422);
  }

  @Test
  void another_persons_notifications_are_neither_seen_nor_touched() {
    happen(1);
    var id = own.notifications().getFirst().get("id").asString();
    var other = Client.of(environment, "somebody-else", "DISPATCHER");

    assertThat(other.get("/notifications?subject=" + story.institution()).body())
        .doesNotContain(id);
    assertThat(other.post("/notifications/" + id + "/read").statusCode()).isEqualTo(404);
    assertThat(own.notifications().getFirst().has("readAt")).isFalse();
  }

  @Test
  void a_stream_shows_new_ones_at_once_and_is_silent_only_briefly() {
    try (var stream = own.stream()) {
      assertThat(stream.status()).isEqualTo(200);
      await().until(() -> !stream.lines().isEmpty());
      happen(2);

      await().untilAsserted(() -> assertThat(stream.ids()).containsExactly("1", "2"));
      assertThat(stream.lines())
          .anyMatch(l -> l.startsWith("data:") && l.contains("request-received"));
      await().untilAsserted(() -> assertThat(stream.lines()).contains(":still here"));
    }
  }

  @Test
  void a_stream_goes_on_exactly_after_the_number_seen_last() {
    happen(4);
    try (var stream = own.stream("Last-Event-ID", "2")) {
      await().untilAsserted(() -> assertThat(stream.ids()).containsExactly("3", "4"));
      happen(1);
      await().untilAsserted(() -> assertThat(stream.ids()).containsExactly("3", "4", "5"));
    }
    assertThat(own.get("/stream", "Last-Event-ID", "x").statusCode()).isEqualTo(422);
  }

  @Test
  void a_stream_finds_what_another_instance_has_stored() {
    happen(1);
    try (var stream = own.stream()) {
      await().until(() -> !stream.lines().isEmpty());
      var stored = store.findOne(mine(), Document.class, "notifications");
      assertThat(stored).isNotNull();
      stored.put("_id", java.util.UUID.randomUUID());
      stored.put("seq", 2L);
      store.getCollection("notifications").insertOne(stored);

      await().untilAsserted(() -> assertThat(stream.ids()).containsExactly("2"));
    }
  }

  @Test
  void a_stream_ends_with_its_token_and_is_not_opened_without_one() {
    assertThat(Client.of(environment, "no-token").get("/stream").statusCode()).isEqualTo(401);
    clock.set(Instant.now());
    var soon = Date.from(Instant.now().plusSeconds(2));
    var token =
        Tokens.token(
            story.institution(), List.of("INSTITUTION"), Map.of(), c -> c.expirationTime(soon));
    try (var stream = Client.of(environment, token).stream()) {
      assertThat(stream.status()).isEqualTo(200);
      await().until(stream::ended);
    }
  }

  @Test
  void one_person_cannot_take_all_streams() {
    var streams = new java.util.ArrayList<LiveStream>();
    try {
      for (int i = 0; i < 5; i++) {
        streams.add(own.stream());
      }
      assertThat(own.get("/stream").statusCode()).isEqualTo(429);
    } finally {
      streams.forEach(LiveStream::close);
    }
    await()
        .untilAsserted(
            () -> {
              try (var again = own.stream()) {
                assertThat(again.status()).isEqualTo(200);
              }
            });
  }

  private void happen(int times) {
    var before = own.notifications().size();
    for (int i = 0; i < times; i++) {
      story.happens("requested.v1", i + 1L);
    }
    await().untilAsserted(() -> assertThat(own.notifications()).hasSize(before + times));
  }

  private BasicQuery mine() {
    return new BasicQuery("{subject: '%s'}".formatted(story.institution()));
  }

  private static List<Integer> seqs(tools.jackson.databind.JsonNode page) {
    return page.get("items").valueStream().map(n -> n.get("seq").asInt()).toList();
  }
}
