package org.renkonto.proof.prove.load;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.renkonto.proof.prove.load.Population.Translator;
import tools.jackson.databind.JsonNode;

/**
 * A translator: answers offers, agrees or objects, withdraws now and then, says what took place.
 */
final class TranslatorAtWork {

  private final Translator self;
  private final Calls calls;
  private final Decisions decisions;
  private final BiConsumer<Duration, Deed> later;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean busy = new AtomicBoolean();

  TranslatorAtWork(
      Translator self, Calls calls, Decisions decisions, BiConsumer<Duration, Deed> later) {
    this.self = self;
    this.calls = calls;
    this.decisions = decisions;
    this.later = later;
  }

  /** Looks at what is new, unless still at it since the last time. */
  void look() {
    if (busy.compareAndSet(false, true)) {
      try {
        if (self.isStaff()) {
          items("/api/translation/assignments?limit=20").forEach(this::assigned);
        } else {
          items("/api/translation/offers?limit=30").forEach(this::offered);
        }
      } finally {
        busy.set(false);
      }
    }
  }

  private Iterable<JsonNode> items(String path) {
    var answer = calls.get(self.person(), path);
    return answer == null ? Set.of() : answer.json().path("items");
  }

  private void offered(JsonNode offer) {
    var id = offer.path("id").asString();
    if (!seen.add(id)) {
      return;
    }
    var mood = mood("offer", offer);
    if (mood < 0.55) {
      accept(offer, mood < 0.08);
    } else if (mood < 0.85) {
      make(Kind.REFUSE, offer, null);
    }
  }

  /** Now and then by two devices at once. */
  private void accept(JsonNode offer, boolean twice) {
    if (twice) {
      Thread.ofVirtual().start(() -> make(deed("accept-again", Kind.ACCEPT, offer, null)));
    }
    var accepted = make(Kind.ACCEPT, offer, null);
    if (accepted && mood("withdraw", offer) < 0.15) {
      var wait = Duration.ofMillis((long) (3_000 + mood("wait", offer) * 20_000));
      later.accept(wait, deed("withdraw", Kind.WITHDRAW, offer, null));
    }
  }

  private void assigned(JsonNode assignment) {
    var id = assignment.path("id").asString();
    var state = assignment.path("state").asString();
    if (state.equals("TENTATIVE") && seen.add(id)) {
      var mood = mood("assignment", assignment);
      if (mood < 0.6) {
        make(Kind.CONFIRM, assignment, null);
      } else if (mood < 0.75) {
        make(Kind.WITHDRAW, assignment, null);
      }
    } else if (state.equals("CONFIRMED") && hasBegun(assignment) && seen.add("report-" + id)) {
      make(Kind.REPORT, assignment, statement(assignment, Duration.ofSeconds(2)));
    }
  }

  /** What took place: it began as agreed and lasted so long. */
  static String statement(JsonNode assignment, Duration lasted) {
    var start = LocalDateTime.parse(assignment.path("start").asString());
    return "{\"start\":\"%s\",\"end\":\"%s\",\"outcome\":\"HELD\"}"
        .formatted(start, start.plus(lasted));
  }

  static boolean hasBegun(JsonNode assignment) {
    return LocalDateTime.parse(assignment.path("start").asString())
        .plusSeconds(8)
        .isBefore(LocalDateTime.now(Wish.ZONE).truncatedTo(ChronoUnit.SECONDS));
  }

  private double mood(String about, JsonNode what) {
    return decisions.on(about, self.person(), what);
  }

  private boolean make(Kind kind, JsonNode what, @Nullable String body) {
    return make(deed(kind.name().toLowerCase(Locale.ROOT), kind, what, body));
  }

  private boolean make(Deed deed) {
    calls.make(deed);
    return deed.isDone();
  }

  /** An assignment that came of an offer has the id of the offer. */
  private Deed deed(String does, Kind kind, JsonNode what, @Nullable String body) {
    var id = what.path("id").asString();
    var name = decisions.name(does, self.person(), what);
    return new Deed(does + "-" + id, name, kind, self.person(), id, body);
  }
}
