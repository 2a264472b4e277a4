package org.renkonto.translation.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.renkonto.translation.place.Place;
import org.renkonto.translation.place.Travel;
import org.renkonto.translation.request.Assignment;
import org.renkonto.translation.request.TranslationRequest;
import org.renkonto.translation.request.TranslationRequests;
import org.renkonto.translation.translator.Commitment;
import org.renkonto.translation.translator.Diaries;
import org.renkonto.translation.translator.Diary;
import org.renkonto.translation.translator.Span;
import org.renkonto.translation.translator.Timetable;
import org.springframework.context.ApplicationContext;

/** Looks at everything that is stored, and believes nobody. */
record Auditor(TranslationRequests requests, Diaries diaries, Travel travel) {

  /** A session that binds a translator. */
  private record Bound(UUID requestId, Span time, @Nullable Place place) {

    private Commitment promise() {
      return Commitment.held(requestId, time, place, null, time.start(), requestId).booked();
    }
  }

  static Auditor of(ApplicationContext office) {
    return new Auditor(
        office.getBean(TranslationRequests.class),
        office.getBean(Diaries.class),
        office.getBean(Travel.class));
  }

  /** No translator is in two sessions that overlap, the way between them included. */
  void findsNobodyInTwoPlaces() {
    sessions()
        .forEach(
            (translator, own) -> {
              for (var one : own) {
                var others = own.stream().filter(o -> o != one).map(Bound::promise).toList();
                assertThat(new Timetable(others).fits(one.time(), one.place(), travel))
                    .as("%s of %s beside %s", one, translator, others)
                    .isEqualTo(Timetable.Fit.FITS);
              }
            });
  }

  /** No request binds two translators, nor offers two of one wave to the same one. */
  void findsOneTranslatorPerRequest() {
    for (var request : requests.findAll()) {
      assertThat(request.assignments().stream().filter(Assignment::isCurrent))
          .as("assignments of %s", request.id())
          .hasSizeLessThanOrEqualTo(1);
      var asked = new HashSet<List<Object>>();
      for (var offer : request.offers()) {
        assertThat(asked.add(List.of(offer.translatorId(), offer.mode(), offer.round())))
            .as("%s asked twice for %s", offer, request.id())
            .isTrue();
      }
    }
  }

  /** Each diary holds firmly what the requests say, and nothing else. */
  void findsDiariesAsTheRequestsSay() {
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () -> {
              var sessions = sessions();
              for (var diary : diaries.findAll()) {
                var bound = sessions.getOrDefault(diary.translatorId(), List.of());
                assertThat(diary.commitments().stream().map(Commitment::state))
                    .as("nothing of %s is left half-done", diary.translatorId())
                    .allMatch(Commitment.State.BOOKED::equals);
                assertThat(promised(diary))
                    .as("diary of %s", diary.translatorId())
                    .containsExactlyInAnyOrderElementsOf(bound);
                sessions.remove(diary.translatorId());
              }
              assertThat(sessions).as("sessions in no diary").isEmpty();
            });
  }

  private static List<Bound> promised(Diary diary) {
    return diary.commitments().stream()
        .map(c -> new Bound(c.requestId(), c.time(), c.place()))
        .toList();
  }

  private Map<UUID, List<Bound>> sessions() {
    var sessions = new HashMap<UUID, List<Bound>>();
    for (var request : requests.findAll()) {
      request
          .current()
          .ifPresent(
              a ->
                  sessions
                      .computeIfAbsent(a.translatorId(), _ -> new ArrayList<>())
                      .add(bound(request, a)));
    }
    return sessions;
  }

  private static Bound bound(TranslationRequest request, Assignment a) {
    var place = a.mode().needsTravel() ? request.details().place() : null;
    return new Bound(request.id(), new Span(a.start(), a.end()), place);
  }
}
