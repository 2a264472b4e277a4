package org.renkonto.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;

/** The circuits as a test wants them, so that none waits until an open one has had its time. */
public final class Circuits {

  private Circuits() {}

  /** All are closed and remember no call. */
  public static void areAllClosed(ServiceCircuits circuits) {
    circuits.registry().getAllCircuitBreakers().forEach(CircuitBreaker::reset);
  }

  /** The open circuit of this service has been open for its time: the next call is a trial. */
  public static void waitedLongEnough(ServiceCircuits circuits, String service) {
    circuits.registry().circuitBreaker(service).transitionToHalfOpenState();
  }
}
