package org.renkonto.proof.prove.stage;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.renkonto.standalone.Launcher;
import org.renkonto.standalone.Options;
import org.renkonto.standalone.Ports;
import org.renkonto.standalone.RunningSystem;

/**
 * The whole system from the jars that are shipped, two instances of translation-service behind one
 * address, with a {@link Line} of ours between each service and its store, before the broker,
 * before the mail server and before the two instances.
 */
public final class Stage implements AutoCloseable {

  public static final String TRANSLATION = "translation-service";
  public static final String TRANSLATION_2 = "translation-service-2";
  public static final String APPOINTMENT = "appointment-service";
  public static final String NOTIFICATION = "notification-service";
  public static final String GATEWAY = "gateway";
  public static final String INFRA = "infra";

  private final Lines lines;
  private final Letters letters;
  private final RunningSystem system;
  private final Http http;
  private final Tokens tokens;

  private Stage(Path checkout, Path home, PrintStream log) {
    var ports = new Ports();
    letters = new Letters(ports);
    int broker = ports.free();
    int store = ports.free();
    lines = new Lines(withStore(), store, broker, letters.port());
    system =
        Launcher.start(
            Options.forStories(checkout, home)
                .withTranslationServices(2)
                .withQuickStart()
                .afresh(new Conditions(lines, store, broker).all(), log));
    lines
        .translation()
        .to(system.address(TRANSLATION).getPort(), system.address(TRANSLATION_2).getPort());
    tokens = new Tokens(home.resolve("data"), system.issuer());
    http = new Http(tokens);
  }

  /**
   * Starts it on new data.
   *
   * @param home where its data, logs and cache are
   * @throws org.renkonto.standalone.StartFailed when it does not come up
   */
  public static Stage up(Path checkout, Path home, PrintStream log) {
    return new Stage(checkout, home, log);
  }

  /** All processes but the one with broker and store. */
  public static List<String> services() {
    return Stream.concat(withStore().stream(), Stream.of(GATEWAY)).toList();
  }

  /** Those that have a store. */
  public static List<String> withStore() {
    return List.of(TRANSLATION, TRANSLATION_2, APPOINTMENT, NOTIFICATION);
  }

  public Http http() {
    return http;
  }

  public Tokens tokens() {
    return tokens;
  }

  public Letters letters() {
    return letters;
  }

  /** The API at the door. */
  public URI gateway() {
    return system.gatewayUrl();
  }

  /** A process past the door. */
  public URI at(String service) {
    return system.address(service);
  }

  /** Broker for us, past its line. */
  public String brokers() {
    return lines.broker().address();
  }

  /** What can be cut. */
  public Lines lines() {
    return lines;
  }

  /** Ends it at once if it runs; comes back when it is gone. */
  public boolean kill(String service) {
    var before = system.pid(service);
    if (before.isEmpty()) {
      return false;
    }
    system.kill(service);
    return Pause.until(Duration.ofSeconds(5), () -> !system.pid(service).equals(before));
  }

  public void hold(String service) {
    system.hold(service);
  }

  public void release(String service) {
    system.release(service);
  }

  public boolean isReady(String service) {
    return system.isReady(service);
  }

  /** Stops a process as it stands; it does not notice. */
  public void freeze(String service) {
    signal("-STOP", service);
  }

  public void thaw(String service) {
    signal("-CONT", service);
  }

  /** Everything is whole again and every process takes work, or an exception after two minutes. */
  public void heal() {
    lines.mend();
    thaw(INFRA);
    services().forEach(this::release);
    for (var service : services()) {
      if (!Pause.until(Duration.ofMinutes(2), () -> isReady(service))) {
        throw new IllegalStateException(service + " does not come back");
      }
    }
  }

  private void signal(String signal, String service) {
    var pid = system.pid(service);
    if (pid.isEmpty()) {
      return;
    }
    try {
      var kill = new ProcessBuilder("kill", signal, String.valueOf(pid.getAsLong())).start();
      if (kill.waitFor() != 0) {
        throw new IllegalStateException("kill %s %s does not work".formatted(signal, service));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thaw(INFRA);
    system.close();
    lines.close();
    letters.close();
  }
}
