package org.renkonto.proof.prove.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.renkonto.proof.prove.load.Deed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was answered against what the API shows, where the events do not say all of it. */
final class Traces {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Collection<Deed> journal;
  private final Shown shown;

  Traces(Collection<Deed> journal, Shown shown) {
    this.journal = journal;
    this.shown = shown;
  }

  /** Commands that were done of which nothing is to be seen, or something else. */
  List<String> lost() {
    return journal.stream()
        .filter(Deed::isDone)
        .filter(deed -> !isSeen(deed))
        .map(deed -> "it does not show: " + deed)
        .toList();
  }

  private boolean isSeen(Deed deed) {
    return switch (deed.kind()) {
      case REPORT -> isStated(deed, "byTranslator");
      case ATTEST -> isAttested(deed);
      case SETTLE -> isStated(deed, "approved") && approval(deed).equals("SETTLED");
      case HOLD -> isKept(deed);
      case CONTACT -> isContact(deed);
      case LAY_OUT -> shown.laidOut().contains(deed.about().replaceFirst(".*/", ""));
      default -> true; // its event says it
    };
  }

  private boolean isAttested(Deed deed) {
    return deed.says("\"agrees\":true")
        ? approval(deed).equals("ATTESTED") && !closing(deed).path("byInstitution").isMissingNode()
        : isStated(deed, "byInstitution");
  }

  private String approval(Deed deed) {
    return closing(deed).path("approval").asString("");
  }

  private JsonNode closing(Deed deed) {
    return shown.assignment(deed.about()).path("closing");
  }

  /** Whether this is what is known as the word of that side. */
  private boolean isStated(Deed deed, String side) {
    var known = closing(deed).path(side);
    if (!known.isObject()) {
      return false;
    }
    var zone = ZoneId.of(shown.assignment(deed.about()).path("zone").asString());
    var said = JSON.readTree(deed.body());
    return local(known, "start", zone).equals(local(said, "start"))
        && local(known, "end", zone).equals(local(said, "end"))
        && known.path("outcome").equals(said.path("outcome"));
  }

  private static LocalDateTime local(JsonNode known, String field, ZoneId zone) {
    return LocalDateTime.ofInstant(Instant.parse(known.path(field).asString()), zone);
  }

  private static LocalDateTime local(JsonNode said, String field) {
    return LocalDateTime.parse(said.path(field).asString());
  }

  /** A time that was kept is there for good, whatever became of it. */
  private boolean isKept(Deed deed) {
    var kept = shown.appointment(Effects.id(deed)).path("start");
    var wanted = JSON.readTree(deed.body()).path("start");
    return kept.isString() && instant(kept).equals(instant(wanted));
  }

  private static Instant instant(JsonNode start) {
    return OffsetDateTime.parse(start.asString()).toInstant();
  }

  private boolean isContact(Deed deed) {
    var kept = shown.contact(deed.about());
    var wanted = JSON.readTree(deed.body());
    return kept.path("address").equals(wanted.path("address"))
        && kept.path("language").equals(wanted.path("language"))
        && kept.path("channels").size() == wanted.path("channels").size();
  }
}
