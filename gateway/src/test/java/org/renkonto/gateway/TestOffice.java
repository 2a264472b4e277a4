package org.renkonto.gateway;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What stands around the gateway in its tests: an issuer and five services. */
final class TestOffice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static final TestIssuer ISSUER = new TestIssuer();
  static final TestService TRANSLATION = new TestService();
  static final TestService NOTIFICATION = new TestService();
  static final TestService APPOINTMENT = new TestService();

  /** Dies and comes back. */
  static final TestService FRAIL = new TestService();

  /**
   * Answers when it is too late: what comes from here in time may be too late on a slow machine.
   */
  static final TestService SLOW = new TestService();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "TRANSLATION_URL=" + TRANSLATION.url(),
            "NOTIFICATION_URL=" + NOTIFICATION.url(),
            "APPOINTMENT_URL=" + APPOINTMENT.url(),
            "ISSUER_URI=" + TestIssuer.NAME,
            "JWKS_URI=" + ISSUER.keys(),
            "MANAGEMENT_PORT=0",
            "MANAGEMENT_ADDRESS=localhost",
            "LIMIT_PER_SUBJECT=20",
            "LIMIT_PER_INSTITUTION=30",
            "LIMIT_PER_ADDRESS=300",
            "renkonto.gateway.limit.period=1h",
            "renkonto.gateway.route.services.notification.time-limit=2s",
            "renkonto.gateway.route.services.frail.prefix=/api/frail",
            "renkonto.gateway.route.services.frail.url=" + FRAIL.url(),
            "renkonto.gateway.route.services.frail.time-limit=10s",
            "renkonto.gateway.route.services.slow.prefix=/api/slow",
            "renkonto.gateway.route.services.slow.url=" + SLOW.url(),
            "renkonto.gateway.route.services.slow.time-limit=300ms",
            "renkonto.gateway.route.circuit.window=4",
            "renkonto.gateway.route.circuit.open-for=10s",
            "renkonto.gateway.route.circuit.trials=1")
        .applyTo(context);
  }
}
