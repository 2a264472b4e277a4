package org.renkonto.proof.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The gateway's rival, where it is installed: passes everything on and checks nothing. */
final class Nginx implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/sbin/nginx");

  private final Process process;
  private final URI address;

  /** In front of a service, with its files in a directory. */
  Nginx(Path directory, URI service) {
    try (var free = new ServerSocket(0)) {
      address = URI.create("http://127.0.0.1:" + free.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      var settings = Files.createDirectories(directory).resolve("nginx.conf");
      Files.writeString(settings, settings(directory, service));
      process =
          new ProcessBuilder(
                  PROGRAM.toString(), "-p", directory.toString(), "-c", settings.toString())
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("nginx.log").toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      awaitListening();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitListening() throws IOException {
    for (long end = System.nanoTime() + 5_000_000_000L; ; ) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), address.getPort()).close();
        return;
      } catch (ConnectException notYet) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw notYet;
        }
        LockSupport.parkNanos(20_000_000);
      }
    }
  }

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  URI address() {
    return address;
  }

  private String settings(Path directory, URI service) {
    return """
        daemon off;
        master_process off;
        pid %1$s/nginx.pid;
        error_log %1$s/error.log;
        events { worker_connections 512; }
        http {
          access_log off;
          client_body_temp_path %1$s/body;
          proxy_temp_path %1$s/proxy;
          fastcgi_temp_path %1$s/fastcgi;
          uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
          upstream service { server 127.0.0.1:%2$d; keepalive 64; }
          server {
            listen 127.0.0.1:%3$d;
            location / {
              proxy_pass http://service;
              proxy_http_version 1.1;
              proxy_set_header Connection "";
            }
          }
        }
        """
        .formatted(directory, service.getPort(), address.getPort());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
