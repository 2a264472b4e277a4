package org.renkonto.appointment.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.renkonto.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Codes and links that prove that somebody got our message. Both are made from the appointment's id
 * and the number of its link with a key (HMAC-SHA-256), so that whoever sends the message can make
 * them and no event needs to carry them. Each change makes the next number, and the old link is
 * used.
 */
@Component
public class Links {

  private static final int SIGNATURE = 16;
  private static final int LENGTH = 16 + 4 + SIGNATURE;

  /**
   * What a genuine link names.
   *
   * @param id of the appointment, or of a registration for a group
   */
  public record Link(UUID id, int number) {}

  private final SecretKeySpec key;

  Links(BookingSettings settings) {
    this.key = new SecretKeySpec(settings.linkKey().getBytes(UTF_8), "HmacSHA256");
  }

  /** Six digits for this number of the appointment. */
  String code(UUID appointmentId, int number) {
    var bytes = ByteBuffer.wrap(sign("code", appointmentId, number));
    return "%06d".formatted(Math.floorMod(bytes.getLong(), 1_000_000L));
  }

  boolean isCode(String code, UUID appointmentId, int number) {
    return MessageDigest.isEqual(code.getBytes(UTF_8), code(appointmentId, number).getBytes(UTF_8));
  }

  /** The last part of the link's address. */
  public String link(UUID appointmentId, int number) {
    var bytes = ByteBuffer.allocate(LENGTH);
    bytes.putLong(appointmentId.getMostSignificantBits());
    bytes.putLong(appointmentId.getLeastSignificantBits());
    bytes.putInt(number).put(sign("link", appointmentId, number), 0, SIGNATURE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Reads a link.
   *
   * @throws NotFound when it was not made by us
   */
  public Link read(String text) {
    var bytes = ByteBuffer.wrap(decoded(text));
    if (bytes.remaining() != LENGTH) {
      throw new NotFound("link", "like this");
    }
    var id = new UUID(bytes.getLong(), bytes.getLong());
    var number = bytes.getInt();
    var signature = new byte[SIGNATURE];
    bytes.get(signature);
    if (!MessageDigest.isEqual(signature, Arrays.copyOf(sign("link", id, number), SIGNATURE))) {
      throw new NotFound("link", "like this");
    }
    return new Link(id, number);
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException foreign) {
      return new byte[0];
    }
  }

  private byte[] sign(String purpose, UUID id, int number) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal("%s:%s:%d".formatted(purpose, id, number).getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
