package org.renkonto.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.renkonto.gateway.route.RouteSettings.Circuit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One circuit breaker for each service. A call fails when no answer comes, or one that says the
 * service cannot work (502, 503, 504). It counts until the head of the answer is there, so an open
 * stream is neither slow nor failed. What is the caller's fault, or an error in one request (500),
 * does not count; nor does a service that only has too much to do and says so at once: leaving it
 * alone would turn some refusals into nothing but refusals.
 */
public final class ServiceCircuits {

  private static final Logger log = LoggerFactory.getLogger(ServiceCircuits.class);

  private static final Set<Integer> CANNOT_WORK = Set.of(502, 503, 504);

  private final CircuitBreakerRegistry registry;
  private final Circuit settings;

  ServiceCircuits(Circuit settings) {
    this.settings = settings;
    this.registry = CircuitBreakerRegistry.of(rules(settings));
    registry.getEventPublisher().onEntryAdded(added -> report(added.getAddedEntry()));
  }

  private static CircuitBreakerConfig rules(Circuit settings) {
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(settings.window())
        .minimumNumberOfCalls(settings.window())
        .failureRateThreshold(settings.failurePercent())
        .waitDurationInOpenState(settings.openFor())
        .permittedNumberOfCallsInHalfOpenState(settings.trials())
        .maxWaitDurationInHalfOpenState(settings.openFor())
        .ignoreException(failure -> !(failure instanceof UncheckedIOException))
        .recordResult(ServiceCircuits::cannotWork)
        .writableStackTraceEnabled(false)
        .build();
  }

  private static void report(CircuitBreaker circuit) {
    circuit
        .getEventPublisher()
        .onStateTransition(
            it ->
                log.warn("circuit of {}: {}", it.getCircuitBreakerName(), it.getStateTransition()));
  }

  private static boolean cannotWork(Object answer) {
    return answer instanceof ServerResponse said
        && CANNOT_WORK.contains(said.statusCode().value())
        && !isOverload(said);
  }

  /** Puts the circuit of the named service around a handler. */
  public HandlerFilterFunction<ServerResponse, ServerResponse> of(String service) {
    var circuit = registry.circuitBreaker(service);
    return (request, next) -> {
      try {
        return watched(circuit, () -> next.handle(request));
      } catch (CallNotPermittedException _) {
        return ServiceFailure.leftAlone(settings.openFor()).answer();
      } catch (UncheckedIOException failure) {
        var cause = Objects.requireNonNull(failure.getCause());
        log.warn("{} did not answer: {}", service, cause.toString());
        return ServiceFailure.of(cause).answer();
      }
    };
  }

  /**
   * What says nothing about the service is not counted; one on trial has shown that it is there.
   */
  private static ServerResponse watched(CircuitBreaker circuit, Callable<ServerResponse> call)
      throws Exception {
    circuit.acquirePermission();
    var since = circuit.getCurrentTimestamp();
    ServerResponse answer;
    try {
      answer = call.call();
    } catch (Exception failure) {
      circuit.onError(circuit.getCurrentTimestamp() - since, circuit.getTimestampUnit(), failure);
      throw failure;
    }
    if (isOverload(answer) && circuit.getState() == CircuitBreaker.State.CLOSED) {
      circuit.releasePermission();
    } else {
      circuit.onResult(circuit.getCurrentTimestamp() - since, circuit.getTimestampUnit(), answer);
    }
    return answer;
  }

  private static boolean isOverload(ServerResponse answer) {
    return answer instanceof ServiceAnswer said && said.isOverload();
  }

  CircuitBreakerRegistry registry() {
    return registry;
  }
}
