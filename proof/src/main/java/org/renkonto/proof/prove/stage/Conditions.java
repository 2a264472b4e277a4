package org.renkonto.proof.prove.stage;

import java.util.HashMap;
import java.util.Map;

/** The environment of each process: everything it talks to lies at the end of a line of ours. */
record Conditions(Lines lines, int store, int broker) {

  private static final String MANY = "1000000";

  /** Environment variables by the name of the process. */
  Map<String, Map<String, String>> all() {
    var all = new HashMap<String, Map<String, String>>();
    all.put(
        Stage.INFRA,
        Map.of(
            "INFRA_KAFKA_PORT", String.valueOf(broker),
            "INFRA_KAFKA_ADVERTISED_PORT", String.valueOf(lines.broker().port()),
            "INFRA_KAFKA_BROKERS", lines.broker().address(),
            "INFRA_STORE_PORT", String.valueOf(store)));
    Stage.withStore().forEach(service -> all.put(service, service(service)));
    all.put(
        Stage.GATEWAY,
        Map.of(
            "TRANSLATION_URL", "http://" + lines.translation().address(),
            "LIMIT_PER_SUBJECT", MANY,
            "LIMIT_PER_INSTITUTION", MANY,
            "LIMIT_PER_ADDRESS", MANY));
    return all;
  }

  /** So that hours of an office fit into minutes; the rules stay as they are. */
  private Map<String, String> service(String name) {
    return Map.of(
        "MONGODB_URI",
        "mongodb://%s/?directConnection=true".formatted(lines.store(name).address()),
        "KAFKA_BROKERS",
        lines.broker().address(),
        "TRACE_SHARE",
        "0",
        "RENKONTO_DISPATCH_OFFERSPERDAY",
        "100",
        "RENKONTO_DISPATCH_LASTMOMENT",
        "PT5S",
        "RENKONTO_DISPATCH_TOLERANCE",
        "PT2S",
        "MAIL_PORT",
        String.valueOf(lines.mail().port()),
        "NOTIFICATION_MAIL_FIRSTRETRY",
        "5s",
        "NOTIFICATION_MAIL_LONGESTRETRY",
        "20s");
  }
}
