package org.renkonto.platform.event;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.jspecify.annotations.Nullable;
import org.renkonto.platform.event.DeadLetter.State;
import org.renkonto.platform.security.Caller;
import org.renkonto.platform.web.Cursor;
import org.renkonto.platform.web.NotFound;
import org.renkonto.platform.web.Page;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The parking place for operators: look at a dead letter, replay it, or give it up. */
@RestController
@RequestMapping("${renkonto.api}/dead-letters")
@PreAuthorize("hasRole('OPERATOR')")
public class DeadLetterController {

  private final MongoOperations store;
  private final DeadLetters deadLetters;

  DeadLetterController(MongoOperations store, DeadLetters deadLetters) {
    this.store = store;
    this.deadLetters = deadLetters;
  }

  @GetMapping
  Page<DeadLetter> list(
      @RequestParam(defaultValue = "PARKED") State state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return Page.newestFirst(
        store,
        DeadLetter.class,
        where("state").is(state),
        "parkedAt",
        Cursor.parse(cursor),
        limit,
        letter -> new Cursor(letter.parkedAt(), letter.id()));
  }

  @GetMapping("/{id}")
  DeadLetter one(@PathVariable String id) {
    var letter = store.findById(id, DeadLetter.class);
    if (letter == null) {
      throw new NotFound("dead letter", id);
    }
    return letter;
  }

  @PostMapping("/{id}/replay")
  DeadLetter replay(@PathVariable String id, Caller caller) {
    return deadLetters.replay(one(id), caller.subject());
  }

  @PostMapping("/{id}/discard")
  DeadLetter discard(@PathVariable String id, Caller caller) {
    return deadLetters.discard(one(id), caller.subject());
  }
}
