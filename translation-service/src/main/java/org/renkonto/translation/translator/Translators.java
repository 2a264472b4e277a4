package org.renkonto.translation.translator;

import java.util.List;
import java.util.UUID;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

/** All translators that ever registered. */
public interface Translators extends MongoRepository<Translator, UUID> {

  /** The active ones who declare this language, in whatever variety. */
  @Query("{ 'profile.active': true, 'profile.languages.language': ?0 }")
  List<Translator> speaking(String language);
}
