package org.renkonto.translation.translator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

/** The diaries of all translators who were ever asked. */
public interface Diaries extends MongoRepository<Diary, UUID> {

  /** Some of those with a promise that is held since before {@code moment}. */
  @Query("{ 'commitments': { $elemMatch: { 'state': 'HELD', 'since': { $lt: ?0 } } } }")
  List<Diary> findWithHeldBefore(Instant moment, Limit most);
}
