package org.renkonto.platform.thing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.Cursor;
import org.renkonto.platform.web.ETags;
import org.renkonto.platform.web.Ids;
import org.renkonto.platform.web.NotFound;
import org.renkonto.platform.web.Page;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What callers can do with things. */
@RestController
@RequestMapping("/api/thing")
class ThingController {

  record NewThing(@NotBlank String name, @Min(1) int size) {}

  record View(UUID id, String name) {}

  private final MongoOperations store;
  private final Clock clock;
  private final Ids ids;
  private final Gate gate;

  ThingController(MongoOperations store, Clock clock, Ids ids, Gate gate) {
    this.store = store;
    this.clock = clock;
    this.ids = ids;
    this.gate = gate;
  }

  @PostMapping("/things")
  ResponseEntity<View> make(@Valid @RequestBody NewThing wanted) {
    gate.pass(wanted.name());
    var thing = new Thing(ids.next(), wanted.name());
    thing.rename(wanted.name(), clock.instant());
    store.insert(thing);
    return ResponseEntity.created(URI.create("/api/thing/things/" + thing.id))
        .eTag(ETags.of(thing.version()))
        .body(new View(thing.id, thing.name));
  }

  @PostMapping("/things/later")
  Callable<View> makeLater(@Valid @RequestBody NewThing wanted) {
    return () -> {
      gate.pass(wanted.name());
      return new View(new UUID(0, wanted.size()), wanted.name());
    };
  }

  @GetMapping("/things")
  Page<View> list(
      @RequestParam String name,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return Page.newestFirst(
            store,
            Thing.class,
            where("name").is(name),
            "madeAt",
            Cursor.parse(cursor),
            limit,
            thing -> new Cursor(thing.madeAt, thing.id.toString()))
        .map(thing -> new View(thing.id, thing.name));
  }

  @GetMapping("/things/{id}")
  ResponseEntity<View> one(@PathVariable UUID id) {
    var thing = find(id);
    return ResponseEntity.ok().eTag(ETags.of(thing.version())).body(new View(id, thing.name));
  }

  @PutMapping("/things/{id}")
  ResponseEntity<Void> rename(
      @PathVariable UUID id,
      @RequestHeader(required = false, name = "If-Match") @Nullable String ifMatch,
      @RequestBody NewThing wanted) {
    var thing = find(id);
    ETags.check(ifMatch, thing.version());
    thing.rename(wanted.name(), clock.instant());
    store.save(thing);
    return ResponseEntity.noContent().eTag(ETags.of(thing.version())).build();
  }

  @GetMapping("/numbers")
  int number(@RequestParam @Max(9) int upTo, @RequestHeader("X-Count") int count) {
    return upTo + count;
  }

  @GetMapping("/me")
  Caller me(Caller caller) {
    return caller;
  }

  @GetMapping("/secret")
  @PreAuthorize("hasRole('KEEPER')")
  String secret() {
    return "secret";
  }

  @GetMapping("/broken")
  String broken() {
    throw new IllegalStateException("with a secret inside");
  }

  private Thing find(UUID id) {
    var thing = store.findById(id, Thing.class);
    if (thing == null) {
      throw new NotFound("thing", id);
    }
    return thing;
  }
}
