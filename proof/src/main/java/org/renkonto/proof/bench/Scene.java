package org.renkonto.proof.bench;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import org.bson.UuidRepresentation;
import org.renkonto.standalone.RunningSystem;

/**
 * What a figure has to work with.
 *
 * @param brief whether the run is to take minutes only
 */
record Scene(RunningSystem system, Caller caller, Samples samples, boolean brief) {

  static final String TRANSLATION = "translation-service";

  /** A long run's time, or an eighth of it. */
  Duration time(int seconds) {
    return Duration.ofSeconds(brief ? Math.max(3, seconds / 8) : seconds);
  }

  int pairs() {
    return brief ? 3 : 10;
  }

  /** How long one side of a pair is measured; a pair takes twice that. */
  Duration side() {
    return Duration.ofSeconds(brief ? 3 : 8);
  }

  /** A client of the store itself; the caller closes it. */
  MongoClient store() {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(system.storeUri()))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .build());
  }
}
