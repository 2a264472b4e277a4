package org.renkonto.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.renkonto.platform.test.ServiceTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.TestPropertySource;

/** The whole service with a mail server that can be stopped; one context for all stories. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(Story.MailCatcher.class)
@TestPropertySource(
    properties = {
      "contact.keyset=target/test-keyset.json",
      "contact.keyset-create=true",
      "notification.mail.from=office@renkonto.example",
      "notification.mail.first-retry=300ms",
      "notification.mail.rest-after-failures=1s",
      "notification.mail.send-at-most=2s",
      "notification.stream.heartbeat=500ms"
    })
public @interface Story {

  /** A mail server on a port of its own, so that it can go and come back. */
  @TestConfiguration(proxyBeanMethods = false)
  class MailCatcher {

    private static final int PORT = freePort();
    private static final GreenMail SERVER =
        new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Bean
    GreenMail mails() {
      if (!SERVER.isRunning()) {
        SERVER.start();
      }
      return SERVER;
    }

    @Bean
    DynamicPropertyRegistrar whereMailGoes(GreenMail mails) {
      return properties -> {
        properties.add("MAIL_HOST", () -> "127.0.0.1");
        properties.add("MAIL_PORT", () -> PORT);
      };
    }

    private static int freePort() {
      try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException none) {
        throw new IllegalStateException(none);
      }
    }
  }
}
