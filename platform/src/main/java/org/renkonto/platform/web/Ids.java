package org.renkonto.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Ids for new things. Within a request that has an Idempotency-Key they are derived from it: a
 * request repeated after a crash makes the same id again, and cannot make a second thing.
 */
public final class Ids {

  static final String SEED = Ids.class.getName() + ".seed";

  private static final String COUNT = Ids.class.getName() + ".count";

  /** The next id. */
  public UUID next() {
    var request = RequestContextHolder.getRequestAttributes();
    var seed = request == null ? null : request.getAttribute(SEED, RequestAttributes.SCOPE_REQUEST);
    if (request == null || seed == null) {
      return UUID.randomUUID();
    }
    var count =
        request.getAttribute(COUNT, RequestAttributes.SCOPE_REQUEST) instanceof Integer n ? n : 0;
    request.setAttribute(COUNT, count + 1, RequestAttributes.SCOPE_REQUEST);
    return UUID.nameUUIDFromBytes((seed + "#" + count).getBytes(UTF_8));
  }

  /** An id that no repetition makes again: it marks one attempt, not a thing. */
  public UUID unrepeated() {
    return UUID.randomUUID();
  }
}
