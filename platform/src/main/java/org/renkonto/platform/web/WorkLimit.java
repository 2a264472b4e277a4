package org.renkonto.platform.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * No more requests are worked on at once than the heap and the store's connections carry: each has
 * a virtual thread, which by itself sets no limit. One that comes beside waits a moment for its
 * turn, if there are not too many already, and else is asked to repeat. A stream counts until its
 * head is out; what operators and the orchestrator ask does not count, or an overload would look
 * like a death.
 */
public final class WorkLimit extends OncePerRequestFilter {

  /** That we are well: a gateway that left us alone would make it worse for everybody. */
  private static final String TELLS_THE_GATEWAY = "Renkonto-Overloaded";

  private final int atOnce;
  private final int waiting;
  private final Duration waitAtMost;
  private final Semaphore places;
  private final HandlerExceptionResolver problems;

  public WorkLimit(
      WorkSettings settings, HandlerExceptionResolver problems, MeterRegistry metrics) {
    this.atOnce = settings.atOnce();
    this.waiting = settings.waiting();
    this.waitAtMost = settings.waitAtMost();
    this.places = new Semaphore(atOnce, true);
    this.problems = problems;
    Gauge.builder("renkonto.work.requests", () -> atOnce - places.availablePermits())
        .description("requests that are worked on now")
        .register(metrics);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getServletPath().startsWith("/actuator/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!hasTurn()) {
      response.setHeader(TELLS_THE_GATEWAY, "true");
      problems.resolveException(request, response, null, new Overloaded());
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  private boolean hasTurn() {
    try {
      return places.getQueueLength() < waiting
          && places.tryAcquire(waitAtMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static class Overloaded extends Refusal {
    Overloaded() {
      super(
          HttpStatus.SERVICE_UNAVAILABLE,
          "overloaded",
          "The service has too much to do just now. Nothing was changed; please repeat.");
    }
  }
}
