package org.renkonto.standalone.infra;

import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the servers of this process listen and keep their data; every port is on the loopback.
 *
 * @param data directory that survives a stop
 * @param kafkaBrokers the broker that gets the topics: the embedded one, or one that is there
 *     already
 * @param kafkaPort port of the embedded broker, 0 for none
 * @param kafkaAdvertisedPort port at which clients reach the embedded broker, 0 for its own
 * @param controllerPort port of its controller
 * @param storePort port of the embedded store, 0 for none
 */
record InfraSettings(
    Path data,
    String kafkaBrokers,
    @DefaultValue("0") int kafkaPort,
    @DefaultValue("0") int kafkaAdvertisedPort,
    @DefaultValue("0") int controllerPort,
    @DefaultValue("0") int storePort) {

  int advertised() {
    return kafkaAdvertisedPort == 0 ? kafkaPort : kafkaAdvertisedPort;
  }
}
