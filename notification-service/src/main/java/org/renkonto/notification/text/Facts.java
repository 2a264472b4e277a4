package org.renkonto.notification.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message tells, as it is stored: codes and times, never a person and never a sentence.
 *
 * @param session absent where the message is not about one
 * @param appointment absent where the message is not about one
 * @param deadline until when the recipient may act
 * @param codes by code list, for instance {@code cause -> LANGUAGE}
 * @param actualStart when the session really began; with {@code actualEnd}
 */
public record Facts(
    @Nullable Session session,
    @Nullable Appointment appointment,
    @Nullable Instant deadline,
    Map<String, String> codes,
    @Nullable Instant actualStart,
    @Nullable Instant actualEnd) {

  /** A message that needs no facts. */
  public static final Facts NONE = new Facts(null, null, null, Map.of(), null, null);

  /** Of a session alone. */
  public static Facts of(Session session) {
    return new Facts(session, null, null, Map.of(), null, null);
  }

  /** Of an appointment alone. */
  public static Facts of(Appointment appointment) {
    return new Facts(null, appointment, null, Map.of(), null, null);
  }

  /** On whose clock its times are told. */
  ZoneId zone() {
    if (appointment != null) {
      return appointment.zone();
    }
    return session == null ? ZoneId.of("UTC") : session.zone();
  }

  /** The same with a deadline. */
  public Facts until(@Nullable Instant deadline) {
    return new Facts(session, appointment, deadline, codes, actualStart, actualEnd);
  }

  /** The same with a code of a code list, where there is one. */
  public Facts code(String list, @Nullable String code) {
    if (code == null) {
      return this;
    }
    var more = new HashMap<>(codes);
    more.put(list, code);
    return new Facts(session, appointment, deadline, Map.copyOf(more), actualStart, actualEnd);
  }

  /** The same with the real times. */
  public Facts held(@Nullable Instant from, @Nullable Instant to) {
    return new Facts(session, appointment, deadline, codes, from, to);
  }
}
