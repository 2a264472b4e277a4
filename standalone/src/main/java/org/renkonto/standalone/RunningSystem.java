package org.renkonto.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The whole system on this machine, from the moment its processes are ready until it is closed. */
public final class RunningSystem implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final Home home;
  private final ProcessNotes notes;
  private final Blueprint blueprint;
  private final Watched infra;
  private final List<Watched> services;

  private RunningSystem(
      Home home, ProcessNotes notes, Blueprint blueprint, Watched infra, List<Watched> services) {
    this.notes = notes;
    this.home = home;
    this.blueprint = blueprint;
    this.infra = infra;
    this.services = List.copyOf(services);
  }

  /** Gives every program its log and its watcher; starts nothing. */
  static RunningSystem of(Home home, Blueprint blueprint, ProcessNotes notes, Terminal terminal)
      throws IOException {
    var infra = watched(blueprint.infra(), home, notes, terminal);
    var services = new ArrayList<Watched>();
    for (var program : blueprint.services()) {
      services.add(watched(program, home, notes, terminal));
    }
    return new RunningSystem(home, notes, blueprint, infra, services);
  }

  private static Watched watched(Program program, Home home, ProcessNotes notes, Terminal terminal)
      throws IOException {
    var log = new ProcessLog(program.name(), home.logs(), terminal);
    return new Watched(program, log, notes, terminal);
  }

  /** Where programs call the API. */
  public URI gatewayUrl() {
    return blueprint.gateway();
  }

  /** The issuer of all tokens; tokens are given at {@code /oauth2/token} below it. */
  public URI issuer() {
    return blueprint.identity();
  }

  /** All mails caught so far, newest first, as JSON. */
  public URI mails() {
    return blueprint.identity().resolve("/mails.json");
  }

  /**
   * The address of one process, past the gateway.
   *
   * @param name {@code translation-service}, {@code translation-service-2}, {@code gateway} ...
   */
  public URI address(String name) {
    return watched(name).program().address();
  }

  /** All processes; infra first, the gateway last. */
  public List<String> names() {
    return all().stream().map(each -> each.program().name()).toList();
  }

  /** Where the broker takes clients. */
  public String brokers() {
    return blueprint.brokers();
  }

  /** Connection string of the store, without a database. */
  public String storeUri() {
    return blueprint.storeUri();
  }

  /**
   * A process as the operating system knows it: its id, its time of work.
   *
   * @throws IllegalStateException while it is not running
   */
  public ProcessHandle process(String name) {
    return watched(name).process();
  }

  /** Where a service or the gateway tells its metrics, for Prometheus. */
  public URI metrics(String name) {
    return watched(name).program().metrics();
  }

  /** Ends a process as a crash would; it is started again by itself. */
  public void kill(String name) {
    watched(name).kill();
  }

  /** Ends a process and keeps it down until {@link #release}; comes back when it is gone. */
  public void hold(String name) {
    watched(name).hold(PATIENCE);
  }

  /** Lets a process that is held down be started again. */
  public void release(String name) {
    watched(name).release();
  }

  /** The number of the process now, as the operating system knows it; absent while it is down. */
  public OptionalLong pid(String name) {
    return watched(name).pid();
  }

  /** Whether a process takes work now. */
  public boolean isReady(String name) {
    return watched(name).isReady();
  }

  /** The log of a process, whole. */
  public Path log(String name) {
    return watched(name).log().file();
  }

  /** Stops the services, then what they need; data are on disk when it comes back. */
  @Override
  public void close() {
    var stops =
        services.stream().map(s -> Thread.ofVirtual().start(() -> s.stop(PATIENCE))).toList();
    try {
      for (var stop : stops) {
        stop.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    infra.stop(PATIENCE);
    home.close();
  }

  Path data() {
    return home.data();
  }

  Path logs() {
    return home.logs();
  }

  ProcessNotes notes() {
    return notes;
  }

  /** Infra first, the gateway last. */
  List<Watched> all() {
    return Stream.concat(Stream.of(infra), services.stream()).toList();
  }

  Watched infra() {
    return infra;
  }

  List<Watched> services() {
    return services;
  }

  private Watched watched(String name) {
    if (name.equals(infra.program().name())) {
      return infra;
    }
    return services.stream()
        .filter(s -> s.program().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no process is called " + name));
  }
}
