package org.renkonto.notification.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/**
 * What came of one attempt, as a code: a mail server's sentence may repeat the address, so none is
 * kept.
 *
 * @param code {@code SENT}, {@code SMTP_<reply>}, {@code NO_CONNECTION}, {@code TIMEOUT}, ...
 */
record Delivery(String code, Kind kind) {

  /** Done; to be tried again; never; not even tried. */
  enum Kind {
    DONE,
    RETRY,
    REFUSED,
    NOT_TRIED
  }

  static final Delivery SENT = new Delivery("SENT", Kind.DONE);
  static final Delivery SERVER_RESTS = new Delivery("SERVER_RESTS", Kind.NOT_TRIED);
  static final Delivery ADDRESS_SEALED = new Delivery("ADDRESS_SEALED", Kind.RETRY);
  static final Delivery ADDRESS_UNUSABLE = new Delivery("ADDRESS_UNUSABLE", Kind.REFUSED);

  private static final int PERMANENT = 500;

  /** 53x: our own login or encryption is not accepted, which somebody will mend. */
  private static final int LOGIN = 53;

  /** Reads the failure, the most telling of its causes first. */
  static Delivery of(Throwable failure) {
    var causes = causesOf(failure);
    var reply = causes.stream().mapToInt(Delivery::reply).filter(code -> code > 0).findFirst();
    if (reply.isPresent()) {
      return ofReply(reply);
    }
    if (any(causes, AuthenticationFailedException.class)) {
      return new Delivery("LOGIN_FAILED", Kind.RETRY);
    }
    if (any(causes, SocketTimeoutException.class) || any(causes, TimeoutException.class)) {
      return new Delivery("TIMEOUT", Kind.RETRY);
    }
    if (any(causes, IOException.class)) {
      return new Delivery("NO_CONNECTION", Kind.RETRY);
    }
    return new Delivery("FAILED", Kind.RETRY);
  }

  /** A refused recipient is no fault of the server. */
  boolean countsAgainstServer() {
    return kind == Kind.RETRY;
  }

  private static Delivery ofReply(OptionalInt reply) {
    var code = reply.getAsInt();
    var login = code / 10 == LOGIN;
    return new Delivery("SMTP_" + code, code >= PERMANENT && !login ? Kind.REFUSED : Kind.RETRY);
  }

  private static int reply(Throwable cause) {
    return switch (cause) {
      case SMTPAddressFailedException refused -> refused.getReturnCode();
      case SMTPSendFailedException refused -> refused.getReturnCode();
      default -> 0;
    };
  }

  private static boolean any(List<Throwable> causes, Class<? extends Throwable> type) {
    return causes.stream().anyMatch(type::isInstance);
  }

  /** Mail exceptions hang on three kinds of chain: cause, next, and per message. */
  private static List<Throwable> causesOf(Throwable failure) {
    var found = new LinkedHashSet<Throwable>();
    var open = new ArrayDeque<Throwable>(List.of(failure));
    while (!open.isEmpty()) {
      var next = open.pop();
      if (!found.add(next)) {
        continue;
      }
      if (next.getCause() != null) {
        open.add(next.getCause());
      }
      if (next instanceof MessagingException chained && chained.getNextException() != null) {
        open.add(chained.getNextException());
      }
      if (next instanceof MailSendException several) {
        open.addAll(several.getFailedMessages().values());
      }
    }
    return List.copyOf(found);
  }
}
