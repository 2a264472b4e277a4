package org.renkonto.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void a_port_in_use_is_said_in_one_line() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> new Ports().take(taken.getLocalPort(), "the gateway"))
          .isInstanceOf(StartFailed.class)
          .hasMessage(
              "Port %d (the gateway) is in use: stop what listens there and start again."
                  .formatted(taken.getLocalPort()));
    }
  }

  @Test
  void no_port_is_given_twice() {
    var ports = new Ports();

    assertThat(IntStream.range(0, 50).map(_ -> ports.free()).boxed()).doesNotHaveDuplicates();
  }
}
