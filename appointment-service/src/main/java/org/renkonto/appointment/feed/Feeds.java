package org.renkonto.appointment.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.renkonto.appointment.office.Unit;
import org.renkonto.platform.web.NotFound;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The secret links to busy times. */
@Component
class Feeds {

  private static final int SECRET_BYTES = 32;

  private final MongoOperations store;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Feeds(MongoOperations store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A new secret for the unit; an older one is worth nothing from now on. */
  String renew(Unit unit) {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    store.save(new Feed(unit.id(), hash(secret), clock.instant()));
    return secret;
  }

  /**
   * Whose secret this is. The work is the same for every text: one hash, one look into the index.
   *
   * @throws NotFound when it is nobody's
   */
  UUID unitOf(String secret) {
    var feed = store.findOne(query(where("secretHash").is(hash(secret))), Feed.class);
    if (feed == null) {
      throw new NotFound("feed", "like this");
    }
    return feed.unitId();
  }

  private static String hash(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
