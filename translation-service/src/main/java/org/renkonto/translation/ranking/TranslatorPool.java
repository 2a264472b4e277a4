package org.renkonto.translation.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.renkonto.translation.translator.Diaries;
import org.renkonto.translation.translator.Diary;
import org.renkonto.translation.translator.PoolReader;
import org.renkonto.translation.translator.Profile;
import org.renkonto.translation.translator.Translators;
import org.springframework.stereotype.Component;

/** Who could be asked for a language, as known now: two queries, however many they are. */
@Component
public class TranslatorPool {

  private final Translators translators;
  private final Diaries diaries;
  private final PoolReader many;

  TranslatorPool(Translators translators, Diaries diaries, PoolReader many) {
    this.translators = translators;
    this.diaries = diaries;
    this.many = many;
  }

  /** One translator as known now, with the diary. */
  public Optional<Candidate> find(UUID translatorId) {
    return translators
        .findById(translatorId)
        .map(
            each ->
                new Candidate(
                    each.profile(),
                    diaries.findById(translatorId).orElseGet(() -> Diary.empty(translatorId))));
  }

  /** The active translators who declare this language, each with their diary. */
  public List<Candidate> speaking(String language) {
    var found = many.speaking(language);
    var known =
        many.diaries(found.stream().map(Profile::translatorId).toList()).stream()
            .collect(Collectors.toMap(Diary::translatorId, Function.identity()));
    return found.stream().map(each -> new Candidate(each, diary(known, each))).toList();
  }

  private static Diary diary(Map<UUID, Diary> known, Profile translator) {
    var diary = known.get(translator.translatorId());
    return diary == null ? Diary.empty(translator.translatorId()) : diary;
  }
}
