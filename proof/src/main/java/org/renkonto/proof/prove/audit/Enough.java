package org.renkonto.proof.prove.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.renkonto.proof.prove.load.Deed;
import org.renkonto.proof.prove.load.Kind;

/**
 * A run in which hardly anything happened shows nothing. The floors lie far below what a short run
 * sees, so that only a system that refuses or stands still is below them; a longer run has the
 * same.
 */
final class Enough {

  private record Floor(long seen, long least) {}

  private final Map<String, Floor> floors = new LinkedHashMap<>();

  /**
   * @param mails different ones that came
   */
  Enough(History history, Collection<Deed> journal, long mails) {
    var interpreted =
        history
            .all(Effects.BOOKED)
            .filter(e -> e.data().path("meeting").path("translatorNeeded").asBoolean())
            .map(Event::subject);
    floors.put("commands done", new Floor(journal.stream().filter(Deed::isDone).count(), 600));
    floors.put("requests assigned", new Floor(requests(history, "translator-assigned.v1"), 60));
    floors.put("requests confirmed", new Floor(requests(history, "confirmed.v1"), 50));
    floors.put("sessions reported", new Floor(requests(history, "session-reported.v1"), 1));
    floors.put("reports attested", new Floor(done(journal, Kind.ATTEST), 1));
    floors.put("appointments booked", new Floor(appointments(history), 40));
    floors.put("appointments booked online", new Floor(done(journal, Kind.ENTER_CODE), 5));
    floors.put("appointments booked with a translator", new Floor(different(interpreted), 1));
    floors.put("mails", new Floor(mails, 500));
  }

  /** What there was too little of. */
  List<String> wanting() {
    var wanting = new ArrayList<String>();
    floors.forEach(
        (what, floor) -> {
          if (floor.seen < floor.least) {
            wanting.add("%s: %d, at least %d".formatted(what, floor.seen, floor.least));
          }
        });
    return wanting;
  }

  /** How much there was of each, to be read. */
  Map<String, Long> seen() {
    var seen = new LinkedHashMap<String, Long>();
    floors.forEach((what, floor) -> seen.put(what, floor.seen));
    return seen;
  }

  private static long requests(History history, String type) {
    return different(history.all(type).map(Event::subject));
  }

  private static long appointments(History history) {
    return different(history.all(Effects.BOOKED).map(Event::subject));
  }

  private static long done(Collection<Deed> journal, Kind kind) {
    return journal.stream().filter(deed -> deed.kind() == kind && deed.isDone()).count();
  }

  private static long different(Stream<String> all) {
    return all.distinct().count();
  }
}
