package org.renkonto.appointment.interpreting;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Asks translation-service at which times a translator is free, on behalf of whoever asks us. It is
 * for choosing only: nothing that is booked depends on it, and when it is away we say so.
 */
@Component
public class FreeTranslators {

  private static final Logger log = LoggerFactory.getLogger(FreeTranslators.class);
  private static final int STARTS_AT_ONCE = 150; // an address must not be longer than 8 KiB
  private static final int MOST_STARTS = 900;

  private static final String KNOWN = "known";
  private static final String RESTING = "resting";
  private static final String FAILED = "failed";

  private record FreeTimes(List<Instant> free) {}

  private final FreeTranslatorSettings settings;
  private final RestClient client;
  private final CircuitBreaker circuit;
  private final MeterRegistry metrics;

  FreeTranslators(FreeTranslatorSettings settings, MeterRegistry metrics) {
    this.settings = settings;
    this.metrics = metrics;
    Stream.of(KNOWN, RESTING, FAILED).forEach(this::outcome);
    var connections = HttpClient.newBuilder().connectTimeout(settings.connectWithin()).build();
    var requests = new JdkClientHttpRequestFactory(connections);
    requests.setReadTimeout(settings.answerWithin());
    this.client = RestClient.builder().requestFactory(requests).build();
    this.circuit =
        CircuitBreaker.of(
            "translation-service",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.window())
                .failureRateThreshold(settings.failurePercent())
                .waitDurationInOpenState(settings.restFor())
                .permittedNumberOfCallsInHalfOpenState(1)
                .ignoreExceptions(HttpClientErrorException.class)
                .writableStackTraceEnabled(false)
                .build());
  }

  /**
   * Those of the starts at which a translator is free.
   *
   * @param token of whoever asks us, passed on
   * @return empty when that is not known now
   */
  public Optional<Set<Instant>> at(
      TranslatorNeed need, Duration length, Collection<Instant> starts, String token) {
    var all = starts.stream().distinct().sorted().limit(MOST_STARTS).toList();
    var free = new HashSet<Instant>();
    try {
      for (int from = 0; from < all.size(); from += STARTS_AT_ONCE) {
        var some = all.subList(from, Math.min(all.size(), from + STARTS_AT_ONCE));
        free.addAll(circuit.executeSupplier(() -> ask(need, length, some, token)));
      }
      outcome(KNOWN).increment();
      return Optional.of(free);
    } catch (CallNotPermittedException resting) {
      outcome(RESTING).increment();
    } catch (RestClientException failure) {
      log.warn("free times of translators are not known now: {}", failure.toString());
      outcome(FAILED).increment();
    }
    return Optional.empty();
  }

  private List<Instant> ask(
      TranslatorNeed need, Duration length, List<Instant> starts, String token) {
    var answer =
        client
            .get()
            .uri(address(need, length, starts))
            .headers(headers -> headers.setBearerAuth(token))
            .retrieve()
            .body(FreeTimes.class);
    if (answer == null) {
      throw new RestClientException("an answer without a body");
    }
    return answer.free();
  }

  private URI address(TranslatorNeed need, Duration length, List<Instant> starts) {
    return UriComponentsBuilder.fromUri(settings.url())
        .path("/api/translation/free-times")
        .queryParam("institution", need.institutionId())
        .queryParam("language", need.language())
        .queryParam("targetLanguage", need.targetLanguage())
        .queryParam("setting", need.setting())
        .queryParam("mode", need.mode())
        .queryParam("minutes", length.toMinutes())
        .queryParam("start", starts.stream().map(Instant::toString).toArray())
        .encode()
        .build()
        .toUri();
  }

  private Counter outcome(String outcome) {
    return metrics.counter("renkonto.free.translators", "outcome", outcome);
  }
}
