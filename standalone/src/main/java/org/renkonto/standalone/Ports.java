package org.renkonto.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Hands out loopback ports that nothing listens on, below the range that outgoing calls use. */
public final class Ports {

  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;
  private static final int TRIES = 500;

  private final RandomGenerator random = RandomGenerator.getDefault();
  private final Set<Integer> given = new HashSet<>();

  /**
   * The port that is asked for, or a free one for 0.
   *
   * @throws StartFailed when something listens there already
   */
  int take(int wanted, String purpose) {
    if (wanted == 0) {
      return free();
    }
    if (!isFree(wanted)) {
      throw new StartFailed(
          "Port %d (%s) is in use: stop what listens there and start again."
              .formatted(wanted, purpose));
    }
    return wanted;
  }

  /**
   * One that nothing listens on and that was not handed out before.
   *
   * @throws StartFailed when there is none
   */
  public int free() {
    for (int i = 0; i < TRIES; i++) {
      int port = random.nextInt(LOWEST, HIGHEST);
      if (!given.contains(port) && isFree(port)) {
        given.add(port);
        return port;
      }
    }
    throw new StartFailed("No free port between %d and %d.".formatted(LOWEST, HIGHEST));
  }

  private static boolean isFree(int port) {
    return canBind(port, InetAddress.getLoopbackAddress()) && canBind(port, null);
  }

  private static boolean canBind(int port, @Nullable InetAddress address) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
