package org.renkonto.translation.request;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.renkonto.translation.institution.InstitutionType;
import org.renkonto.translation.institution.Priority;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.place.Places;
import org.renkonto.translation.ranking.Need.Required;
import org.renkonto.translation.ranking.Need.Wished;
import org.renkonto.translation.translator.Mode;

/** The hospital in Eupen, an Arabic-speaking patient, a Thursday morning. */
final class Examples {

  static final UUID REQUEST = UUID.fromString("6a1f6f0e-3f0b-4b7e-8a51-6b1f0c2d2222");
  static final UUID OFFER = UUID.fromString("9c3f9b1d-7a4e-4f4b-b7a5-2f6d1e3e3333");
  static final UUID OTHER_OFFER = UUID.fromString("9c3f9b1d-7a4e-4f4b-b7a5-2f6d1e3e3334");
  static final UUID TRANSLATOR = UUID.fromString("c5d8f2a4-1b9c-4c3d-8e7f-3a2b1c4d4444");
  static final UUID OTHER_TRANSLATOR = UUID.fromString("c5d8f2a4-1b9c-4c3d-8e7f-3a2b1c4d4445");
  static final UUID ASSIGNMENT = UUID.fromString("e2a7c9b1-4d5e-4a6f-9b8c-7d6e5f4a5555");
  static final UUID HOSPITAL = UUID.fromString("0b7de0e2-5e6c-4d6a-9b0f-0d0a4c1a1111");
  static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  static final Instant START = Instant.parse("2026-12-03T08:30:00Z");
  static final Instant END = Instant.parse("2026-12-03T09:30:00Z");
  static final Instant ANSWER_BY = Instant.parse("2026-12-02T14:00:00Z");
  static final Instant CLOSE_BY = Instant.parse("2026-12-10T16:00:00Z");
  static final Duration TOLERANCE = Duration.ofMinutes(15);

  private Examples() {}

  static Details details() {
    return new Details(
        HOSPITAL,
        InstitutionType.HEALTH,
        "hospital-eupen",
        "ar",
        "apc",
        "de",
        List.of(Mode.ON_SITE, Mode.PHONE),
        START,
        START,
        60,
        ZoneId.of("Europe/Brussels"),
        new Places().find("4700", "Eupen"),
        Setting.HEALTH,
        null,
        Required.NOTHING,
        Wished.NOTHING,
        Priority.NORMAL);
  }

  static TranslationRequest searching() {
    return TranslationRequest.submit(REQUEST, details(), null, false, NOW, NOW);
  }

  static TranslationRequest asked() {
    var request = searching();
    request.offer(
        choice(1),
        List.of(offer(OFFER, TRANSLATOR, "ar-1"), offer(OTHER_OFFER, OTHER_TRANSLATOR, "ar-3")),
        ANSWER_BY,
        NOW);
    return request;
  }

  static TranslationRequest confirmed() {
    var request = asked();
    request.accept(OFFER, CLOSE_BY, NOW);
    return request;
  }

  static TranslationRequest assignedToStaff() {
    var request = searching();
    request.assign(choice(0), staff(), ANSWER_BY, NOW);
    return request;
  }

  static Search.Choice choice(int wave) {
    return new Search.Choice(
        NOW, Mode.ON_SITE, 1, wave, "ranking-1", 2, Map.of(), List.of(TRANSLATOR));
  }

  static Offer offer(UUID id, UUID translator, String subject) {
    return new Offer(
        id,
        translator,
        subject,
        Mode.ON_SITE,
        START,
        END,
        1,
        1,
        NOW,
        ANSWER_BY,
        Offer.State.OPEN,
        null);
  }

  static Assignment staff() {
    return new Assignment(
        ASSIGNMENT,
        TRANSLATOR,
        "ar-1",
        Mode.ON_SITE,
        START,
        END,
        NOW,
        ANSWER_BY,
        Assignment.State.TENTATIVE,
        Closing.OPEN);
  }

  static Closing.Report held(int minutes) {
    return new Closing.Report(START, START.plus(Duration.ofMinutes(minutes)), Closing.Outcome.HELD);
  }
}
