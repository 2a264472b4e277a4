package org.renkonto.proof.prove.stage;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.renkonto.standalone.Ports;

/** A mail server that takes everything and keeps of each mail who it was for and its Message-ID. */
public final class Letters implements AutoCloseable {

  /** One mail as it was handed over; a mail handed over twice is there twice. */
  public record Letter(String to, String messageId) {}

  private final Queue<Letter> taken = new ConcurrentLinkedQueue<>();
  private final GreenMail server;
  private final int port;

  Letters(Ports ports) {
    port = ports.free();
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    var users = server.getUserManager();
    users.setMessageDeliveryHandler(
        (mail, address) -> {
          taken.add(new Letter(address.getEmail(), id(mail.getMessage().getMessageID())));
          return new Nobody(users.getImapHostManager());
        });
  }

  /** Keeps no mail: after hours there would be too many. */
  private static final class Nobody extends UserImpl {

    Nobody(ImapHostManager hosts) {
      super("nobody@localhost", "nobody", "nobody", hosts);
    }

    @Override
    public void deliver(MovingMessage mail) {
      // noted by the handler
    }
  }

  int port() {
    return port;
  }

  public List<Letter> all() {
    return List.copyOf(taken);
  }

  @Override
  public void close() {
    server.stop();
  }

  private static String id(@Nullable String header) {
    return Objects.requireNonNullElse(header, "none").replaceAll("[<>]", "");
  }
}
