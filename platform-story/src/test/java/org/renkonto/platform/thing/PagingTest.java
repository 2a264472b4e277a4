package org.renkonto.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.Http;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.platform.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/** Reading a long list page by page. */
@ServiceTest
class PagingTest {

  private static final String TOKEN = Tokens.token("s", List.of(), Map.of());

  @LocalServerPort int port;
  @Autowired MongoOperations store;
  final String name = "page-" + UUID.randomUUID();

  @Test
  void a_list_of_equal_times_is_read_without_gap_and_without_repeat() {
    var made = Stream.generate(UUID::randomUUID).limit(250).map(this::thing).toList();
    store.insertAll(made);

    var ids = new ArrayList<String>();
    for (var cursor = ""; cursor != null; ) {
      var page = read("&limit=33&cursor=" + cursor);
      ids.addAll(page.path("items").findValuesAsString("id"));
      cursor = page.path("next").asString(null);
    }
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(new HashSet<>(ids))
        .isEqualTo(new HashSet<>(made.stream().map(thing -> thing.id.toString()).toList()));
  }

  @Test
  void what_is_added_while_reading_shifts_nothing() {
    store.insertAll(Stream.generate(UUID::randomUUID).limit(4).map(this::thing).toList());
    var first = read("&limit=2");
    var newest = thing(UUID.randomUUID());
    newest.madeAt = newest.madeAt.plusSeconds(1);
    store.insert(newest);
    var second = read("&limit=2&cursor=" + first.path("next").asString());

    assertThat(second.path("items").findValuesAsString("id"))
        .hasSize(2)
        .doesNotContainAnyElementsOf(first.path("items").findValuesAsString("id"))
        .doesNotContain(newest.id.toString());
    assertThat(second.has("next")).isFalse();
  }

  private tools.jackson.databind.JsonNode read(String rest) {
    return new Http("http://localhost:" + port)
        .get("/api/thing/things?name=" + name + rest, TOKEN)
        .json();
  }

  private Thing thing(UUID id) {
    return new Thing(id, name);
  }
}
