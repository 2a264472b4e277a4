package org.renkonto.platform.work;

import org.springframework.boot.web.server.context.WebServerApplicationContext;

/**
 * When a service stops what: all that takes work ends side by side, listeners, due work and the web
 * server, within the limit of one phase (platform-defaults.yaml); the outbox after all of them.
 */
public final class Stopping {

  /** The phase of all that takes work: the one in which the web server waits for open requests. */
  public static final int PHASE = WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;

  private Stopping() {}
}
