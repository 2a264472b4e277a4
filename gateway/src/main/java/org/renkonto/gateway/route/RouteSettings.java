package org.renkonto.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The services behind this door, and how patient we are with them.
 *
 * @param services by name; a new service is one more entry
 * @param connectWithin how long a connection may take
 * @param connections open to one service for requests; more wait for {@code connectWithin}
 * @param openStreams open to one service at a time
 * @param streamsPerSubject that one subject may listen to at a time
 * @param streamSilence a stream on which nothing comes for that long is ended
 * @param circuit when a service is left alone
 */
@ConfigurationProperties("renkonto.gateway.route")
public record RouteSettings(
    Map<String, Service> services,
    Duration connectWithin,
    int connections,
    int openStreams,
    int streamsPerSubject,
    Duration streamSilence,
    Circuit circuit) {

  /**
   * One service.
   *
   * @param prefix the paths it serves, without a slash at the end; passed on as they are
   * @param url scheme, host and port
   * @param timeLimit how long it may be silent before and within an answer
   * @param streams paths that answer for as long as the caller listens
   * @param open patterns of paths that need no token; people open them in a browser, so their
   *     answers may be pages
   */
  public record Service(
      String prefix,
      URI url,
      Duration timeLimit,
      @DefaultValue Set<String> streams,
      @DefaultValue Set<String> open) {}

  /** What of all services is open without a token. */
  public String[] openPaths() {
    return services.values().stream().flatMap(it -> it.open().stream()).toArray(String[]::new);
  }

  /**
   * When a service is left alone: once {@code failurePercent} of the last {@code window} calls
   * failed, for {@code openFor}; then {@code trials} calls decide.
   */
  public record Circuit(int window, int failurePercent, Duration openFor, int trials) {}
}
