package org.renkonto.gateway.guard;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What a request may be.
 *
 * @param methods the methods that are served
 * @param bodyLimit the largest body
 */
@ConfigurationProperties("renkonto.gateway.guard")
record GuardSettings(Set<String> methods, DataSize bodyLimit) {

  /** The methods as the header Allow lists them. */
  String allow() {
    return String.join(", ", methods);
  }
}
