package org.renkonto.translation.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.renkonto.platform.work.Retry;
import org.renkonto.translation.institution.Priority;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

/** All requests. */
public interface TranslationRequests extends MongoRepository<TranslationRequest, UUID> {

  /** The request that made this offer. */
  @Query("{ 'offers._id': ?0 }")
  Optional<TranslationRequest> findByOffer(UUID offerId);

  /** The request that has this assignment. */
  @Query("{ 'assignments._id': ?0 }")
  Optional<TranslationRequest> findByAssignment(UUID assignmentId);

  /** All requests that an appointment ever made, at most one for each of its rounds. */
  @Query("{ 'appointment._id': ?0 }")
  List<TranslationRequest> findByAppointment(UUID appointmentId);

  /** Whether a request of another priority waits for a translator of this language. */
  @Query(
      value = "{ 'details.language': ?0, state: 'SEARCHING', 'details.priority': { $ne: ?1 } }",
      exists = true)
  boolean othersWait(String language, Priority than);

  /** Loads, changes and saves, anew with the present state when somebody else was faster. */
  default TranslationRequest change(
      Supplier<TranslationRequest> load, Consumer<TranslationRequest> change) {
    return changeUnless(load, _ -> false, change);
  }

  /**
   * The same, and nothing at all where it is done: a repetition must not make others clash with it.
   */
  default TranslationRequest changeUnless(
      Supplier<TranslationRequest> load,
      Predicate<TranslationRequest> done,
      Consumer<TranslationRequest> change) {
    return Retry.onConflict(
        () -> {
          var request = load.get();
          if (done.test(request)) {
            return request;
          }
          change.accept(request);
          return save(request);
        });
  }
}
