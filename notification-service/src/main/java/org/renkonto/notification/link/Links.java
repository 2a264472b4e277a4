package org.renkonto.notification.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes the code and the link of an appointment from its id and the number of its link, as
 * appointment-service does (its README, Links): so no event and no stored notification holds one.
 */
@Component
public class Links {

  private static final int SHORTEST_KEY = 32;
  private static final int SIGNATURE = 16;
  private static final int LENGTH = 16 + 4 + SIGNATURE;

  private final SecretKeySpec key;
  private final String base;

  /**
   * @throws LinkKeyMissing when the key is absent or too short
   */
  public Links(LinkSettings settings) {
    if (settings.key().isBlank()) {
      throw new LinkKeyMissing("LINK_KEY is not set");
    }
    if (settings.key().length() < SHORTEST_KEY) {
      throw new LinkKeyMissing("LINK_KEY has fewer than 32 characters");
    }
    this.key = new SecretKeySpec(settings.key().getBytes(UTF_8), "HmacSHA256");
    this.base = settings.publicUrl().toString().replaceAll("/+$", "") + "/api/appointment/links/";
  }

  /** Six digits. */
  public String code(UUID appointmentId, int number) {
    var bytes = ByteBuffer.wrap(sign("code", appointmentId, number));
    return "%06d".formatted(Math.floorMod(bytes.getLong(), 1_000_000L));
  }

  /** The address of the page that shows time and place, and where both can be changed. */
  public String address(UUID appointmentId, int number) {
    return base + link(appointmentId, number);
  }

  /** The address of the page that shows time and place of a group, and takes "cannot come". */
  public String seat(UUID registrationId, int number) {
    return base + "seats/" + link(registrationId, number);
  }

  private String link(UUID id, int number) {
    var bytes = ByteBuffer.allocate(LENGTH);
    bytes.putLong(id.getMostSignificantBits());
    bytes.putLong(id.getLeastSignificantBits());
    bytes.putInt(number).put(sign("link", id, number), 0, SIGNATURE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
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
