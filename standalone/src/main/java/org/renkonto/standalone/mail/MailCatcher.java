package org.renkonto.standalone.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** An SMTP server on the loopback that keeps mails in memory until this process stops. */
@Component
@EnableScheduling
class MailCatcher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(MailCatcher.class);
  private static final int MOST_KEPT = 2_000;

  private final GreenMail server;

  MailCatcher(MailSettings settings) {
    server =
        new GreenMail(new ServerSetup(settings.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  /** All mails, newest first; one that went to several people is there once. */
  List<Mail> all() {
    var mails = new LinkedHashMap<String, Mail>();
    stored().stream()
        .sorted(Comparator.comparing(StoredMessage::getReceivedDate).reversed())
        .map(MailCatcher::read)
        .forEach(mail -> mails.putIfAbsent(mail.id(), mail));
    return List.copyOf(mails.values());
  }

  Optional<Mail> find(String id) {
    return all().stream().filter(mail -> mail.id().equals(id)).findFirst();
  }

  /** Keeps the memory bounded: beyond {@value #MOST_KEPT} mails all are thrown away. */
  @Scheduled(fixedDelay = 10_000)
  void makeRoom() throws FolderException {
    if (stored().size() > MOST_KEPT) {
      log.warn("more than {} mails caught, all thrown away", MOST_KEPT);
      server.purgeEmailFromAllMailboxes();
    }
  }

  @Override
  public void close() {
    server.stop();
  }

  private List<StoredMessage> stored() {
    return server.getManagers().getImapHostManager().getAllMessages();
  }

  private static Mail read(StoredMessage stored) {
    return MailReading.read(
        id(stored), stored.getReceivedDate().toInstant(), stored.getMimeMessage());
  }

  private static String id(StoredMessage stored) {
    try {
      var own = stored.getMimeMessage().getMessageID();
      var unique =
          Objects.requireNonNullElse(own, stored.getUid() + "@" + stored.getReceivedDate());
      return UUID.nameUUIDFromBytes(unique.getBytes(UTF_8)).toString();
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail without readable headers", e);
    }
  }
}
