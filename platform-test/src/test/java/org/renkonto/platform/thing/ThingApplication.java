package org.renkonto.platform.thing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.event.Envelope;
import org.renkonto.platform.event.Events;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.ETags;
import org.renkonto.platform.web.Ids;
import org.renkonto.platform.web.NotFound;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The service under test: one aggregate, one listener, a few endpoints. */
@SpringBootApplication
class ThingApplication {

  record NewThing(@NotBlank String name, @Min(1) int size) {}

  record Seen(UUID thingId, String name) {}

  final List<Envelope> heard = new CopyOnWriteArrayList<>();
  final List<String> failing = new CopyOnWriteArrayList<>();

  @Bean
  Events things(JsonMapper json) {
    return new Events(json)
        .on(
            "thing.renamed.v1",
            Seen.class,
            (seen, envelope) -> {
              if (failing.contains(seen.name())) {
                throw new IllegalStateException("cannot handle " + seen.name());
              }
              heard.add(envelope);
            });
  }

  @RestController
  static class ThingController {

    private final MongoOperations store;
    private final Clock clock;
    private final Ids ids;

    ThingController(MongoOperations store, Clock clock, Ids ids) {
      this.store = store;
      this.clock = clock;
      this.ids = ids;
    }

    @PostMapping("/api/thing/things")
    ResponseEntity<NewThing> make(@Valid @RequestBody NewThing wanted) {
      var thing = new Thing(ids.next(), wanted.name());
      thing.rename(wanted.name(), clock.instant());
      store.save(thing);
      return ResponseEntity.created(URI.create("/api/thing/things/" + thing.id)).body(wanted);
    }

    @PutMapping("/api/thing/things/{id}")
    ResponseEntity<Void> rename(
        @PathVariable UUID id,
        @RequestHeader(required = false, name = "If-Match") @Nullable String ifMatch,
        @RequestBody NewThing wanted) {
      var thing = store.findById(id, Thing.class);
      if (thing == null) {
        throw new NotFound("thing", id);
      }
      ETags.check(ifMatch, thing.version());
      thing.rename(wanted.name(), clock.instant());
      store.save(thing);
      return ResponseEntity.noContent().eTag(ETags.of(thing.version())).build();
    }

    @GetMapping("/api/thing/me")
    Caller me(Caller caller) {
      return caller;
    }

    @GetMapping("/api/thing/secret")
    @PreAuthorize("hasRole('KEEPER')")
    String secret() {
      return "secret";
    }

    @GetMapping("/api/thing/broken")
    String broken() {
      throw new IllegalStateException("with a secret inside");
    }
  }
}
