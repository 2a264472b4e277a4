package org.renkonto.notification.mail;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * The mail server outside. Each delivery has a limit as a whole, whatever the server does byte by
 * byte; when most deliveries of late failed or hung, the server is left alone for a while.
 */
@Component
class MailServer implements DisposableBean {

  private final JavaMailSender sender;
  private final MailSettings settings;
  private final CircuitBreaker breaker;
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("mail-", 0).factory());

  MailServer(JavaMailSender sender, MailSettings settings, MeterRegistry metrics) {
    this.sender = sender;
    this.settings = settings;
    this.breaker =
        CircuitBreaker.of(
            "mail",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.restAfterFailures())
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordException(failure -> Delivery.of(failure).countsAgainstServer())
                .build());
    Gauge.builder("renkonto.mail.breaker.open", breaker, MailServer::openness)
        .description("1 while the mail server is left alone")
        .register(metrics);
  }

  /** Tries once to hand the mail over. */
  Delivery deliver(MimeMessage mail) {
    try {
      breaker.executeCallable(() -> send(mail));
      return Delivery.SENT;
    } catch (CallNotPermittedException resting) {
      return Delivery.SERVER_RESTS;
    } catch (Exception failure) {
      return Delivery.of(failure);
    }
  }

  /** Interrupting a virtual thread closes the socket on which it waits. */
  private boolean send(MimeMessage mail) throws Exception {
    var sending = workers.submit(() -> sender.send(mail));
    try {
      sending.get(settings.sendAtMost().toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    } catch (TimeoutException | InterruptedException tooLong) {
      sending.cancel(true);
      throw tooLong;
    }
  }

  private static double openness(CircuitBreaker breaker) {
    return breaker.getState() == CircuitBreaker.State.OPEN ? 1 : 0;
  }

  @Override
  public void destroy() {
    workers.shutdownNow();
  }
}
