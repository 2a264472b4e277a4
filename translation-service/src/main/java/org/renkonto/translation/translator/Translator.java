package org.renkonto.translation.translator;

import java.time.Instant;
import java.util.UUID;
import org.renkonto.platform.outbox.Aggregate;
import org.renkonto.platform.outbox.Topic;
import org.renkonto.translation.translator.TranslatorEvent.TranslatorRegistered;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** Someone of the pool, known by codes only. */
@Document("translators")
@Topic("translation.translators-v1")
@CompoundIndex(name = "language", def = "{'profile.active': 1, 'profile.languages.language': 1}")
@CompoundIndex(name = "subject", def = "{'profile.subject': 1}", unique = true)
@CompoundIndex(name = "newest", def = "{'registeredAt': -1, '_id': -1}")
public class Translator extends Aggregate {

  @Id private final UUID id;
  private final Instant registeredAt;
  private Profile profile;

  private Translator(UUID id, Instant registeredAt, Profile profile) {
    this.id = id;
    this.registeredAt = registeredAt;
    this.profile = profile;
  }

  static Translator register(Profile profile, Instant now) {
    var translator = new Translator(profile.translatorId(), now, profile);
    translator.raise(
        new TranslatorRegistered(
            profile.translatorId(),
            profile.subject(),
            profile.employment(),
            profile.languages().stream().map(LanguageSkill::language).distinct().toList(),
            now));
    return translator;
  }

  void change(ProfileChange change) {
    profile = change.of(profile);
  }

  public UUID id() {
    return id;
  }

  public Profile profile() {
    return profile;
  }

  Instant registeredAt() {
    return registeredAt;
  }
}
