package org.renkonto.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which processes make up the system, with which ports and settings; fixed for one run, so a
 * process comes back where it was.
 */
final class Blueprint {

  static final String INFRA = "infra";
  private static final String INFRA_CLASS = "org.renkonto.standalone.infra.InfraApplication";
  private static final String TRANSLATION = "translation-service";
  private static final String APPOINTMENT = "appointment-service";
  private static final String NOTIFICATION = "notification-service";
  private static final String GATEWAY = "gateway";
  private static final String READINESS = "/actuator/health/readiness";

  private final Options options;
  private final Home home;
  private final Ports ports;
  private final int gatewayPort;
  private final int identityPort;
  private final int mailPort;
  private final String brokers;
  private final String storeUri;
  private final String linkKey;
  private final Map<String, String> embedded = new HashMap<>();

  /**
   * Takes the ports.
   *
   * @throws StartFailed when one that a person types is in use
   */
  Blueprint(Options options, Home home) {
    this.options = options;
    this.home = home;
    this.ports = new Ports();
    gatewayPort = ports.take(options.gatewayPort(), "the gateway");
    identityPort = ports.take(options.identityPort(), "tokens and mails");
    mailPort = ports.free();
    brokers = options.brokers().orElseGet(this::embeddedBroker);
    linkKey = LinkKey.in(home.data());
    storeUri = options.storeUri().orElseGet(this::embeddedStore);
  }

  URI gateway() {
    return local(gatewayPort);
  }

  URI identity() {
    return local(identityPort);
  }

  String brokers() {
    return brokers;
  }

  String storeUri() {
    return storeUri;
  }

  /** Everything that stands beside the services; they need it. */
  Program infra() {
    var settings = new HashMap<>(embedded);
    settings.put("SERVER_PORT", String.valueOf(identityPort));
    settings.put("IDENTITY_ISSUER", identity().toString());
    settings.put("INFRA_DATA", home.data().toString());
    settings.put("INFRA_KAFKA_BROKERS", brokers);
    settings.put("MAIL_CATCHER_PORT", String.valueOf(mailPort));
    settings.putAll(options.settingsOf().getOrDefault(INFRA, Map.of()));
    var jar = ShippedJar.extracted(options.jars(), "standalone", home.cache()).jar();
    return new Program(
        INFRA, jar, INFRA_CLASS, 160, settings, false, identity(), identity().resolve("/accounts"));
  }

  /** The services and the gateway in front of them. */
  List<Program> services() {
    var all = new ArrayList<Program>();
    for (int i = 1; i <= options.translationServices(); i++) {
      all.add(service(TRANSLATION, i == 1 ? TRANSLATION : TRANSLATION + "-" + i));
    }
    var translation = all.getFirst();
    var appointment =
        program(
            APPOINTMENT,
            APPOINTMENT,
            ports.free(),
            Map.of("TRANSLATION_URL", translation.address().toString()));
    var notification = service(NOTIFICATION, NOTIFICATION);
    all.addAll(List.of(appointment, notification));
    var behind =
        Map.of(
            "TRANSLATION_URL",
            translation.address().toString(),
            "APPOINTMENT_URL",
            appointment.address().toString(),
            "NOTIFICATION_URL",
            notification.address().toString(),
            Program.METRICS_PORT,
            String.valueOf(ports.free()));
    all.add(program(GATEWAY, GATEWAY, gatewayPort, behind));
    return all;
  }

  private Program service(String module, String name) {
    return program(module, name, ports.free(), Map.of());
  }

  private Program program(String module, String name, int port, Map<String, String> more) {
    var settings = new HashMap<>(more);
    settings.put("MANAGEMENT_ADDRESS", "127.0.0.1");
    settings.put("SERVER_ADDRESS", "127.0.0.1");
    settings.put("SERVER_PORT", String.valueOf(port));
    settings.put("MONGODB_URI", storeUri);
    settings.put("KAFKA_BROKERS", brokers);
    settings.put("ISSUER_URI", identity().toString());
    settings.put("JWKS_URI", identity().resolve("/oauth2/jwks").toString());
    settings.put("MAIL_HOST", "127.0.0.1");
    settings.put("MAIL_PORT", String.valueOf(mailPort));
    settings.put("PUBLIC_URL", gateway().toString());
    settings.put("LINK_KEY", linkKey);
    settings.put("CONTACT_KEYSET_CREATE", "true");
    settings.put("CONTACT_KEYSET", contactKeyset().toString());
    settings.putAll(options.settings());
    settings.putAll(options.settingsOf().getOrDefault(name, Map.of()));
    var shipped = ShippedJar.extracted(options.jars(), module, home.cache());
    var address = local(port);
    return new Program(
        name,
        shipped.jar(),
        shipped.mainClass(),
        144,
        settings,
        !module.equals(GATEWAY),
        address,
        address.resolve(READINESS));
  }

  private Path contactKeyset() {
    return home.data().resolve("contact-keyset.json");
  }

  private String embeddedBroker() {
    int port = ports.free();
    embedded.put("INFRA_KAFKA_PORT", String.valueOf(port));
    embedded.put("INFRA_CONTROLLER_PORT", String.valueOf(ports.free()));
    return "127.0.0.1:" + port;
  }

  private String embeddedStore() {
    int port = ports.free();
    embedded.put("INFRA_STORE_PORT", String.valueOf(port));
    return "mongodb://127.0.0.1:" + port;
  }

  private static URI local(int port) {
    return URI.create("http://localhost:" + port);
  }
}
