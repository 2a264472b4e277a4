package org.renkonto.gateway.docs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.renkonto.gateway.route.ServiceCalls;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the services describe themselves. Anybody may ask for it, so each service is asked only now
 * and then, however often the page is called.
 */
final class Descriptions {

  private static final Duration KEPT = Duration.ofSeconds(30);

  private final Cache<String, ObjectNode> known =
      Caffeine.newBuilder().expireAfterWrite(KEPT).build();
  private final ServiceCalls calls;
  private final JsonMapper json;

  Descriptions(ServiceCalls calls, JsonMapper json) {
    this.calls = calls;
    this.json = json;
  }

  /**
   * The description with the address by which the service is called from outside.
   *
   * @throws UncheckedIOException when the service gives none
   */
  ObjectNode of(String service, URI address) {
    return known.get(service, name -> atThisDoor(calls.read(name, address)));
  }

  private ObjectNode atThisDoor(byte[] description) {
    if (!(read(description) instanceof ObjectNode tree)) {
      throw new UncheckedIOException(new IOException("no description"));
    }
    tree.putArray("servers").addObject().put("url", "/");
    return tree;
  }

  private JsonNode read(byte[] description) {
    try {
      return json.readTree(description);
    } catch (JacksonException unreadable) {
      throw new UncheckedIOException(new IOException(unreadable));
    }
  }
}
