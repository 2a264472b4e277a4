package org.renkonto.proof.prove.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The lines between the parts of the system. */
public final class Lines implements AutoCloseable {

  private final Map<String, Line> stores = new LinkedHashMap<>();
  private final Line broker = new Line();
  private final Line mail = new Line();
  private final Line translation = new Line();

  /**
   * @param services those that have a store
   */
  Lines(List<String> services, int storePort, int brokerPort, int mailPort) {
    services.forEach(service -> stores.put(service, new Line().to(storePort)));
    broker.to(brokerPort);
    mail.to(mailPort);
  }

  /** From one service to its store. */
  public Line store(String service) {
    return Objects.requireNonNull(stores.get(service));
  }

  /** From everybody to the broker. */
  public Line broker() {
    return broker;
  }

  /** To the mail server. */
  public Line mail() {
    return mail;
  }

  /** From the gateway to the two instances of translation-service in turn. */
  public Line translation() {
    return translation;
  }

  /** All are as good as new. */
  void mend() {
    all().forEach(Line::mend);
  }

  @Override
  public void close() {
    all().forEach(Line::close);
  }

  private Stream<Line> all() {
    return Stream.concat(stores.values().stream(), Stream.of(broker, mail, translation));
  }
}
