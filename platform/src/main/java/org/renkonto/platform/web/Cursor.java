package org.renkonto.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The place after which a page goes on: the sorting time of its last item and that item's id. */
public record Cursor(Instant at, String id) {

  /** Reads what {@link #text()} wrote; null stays null (the first page). */
  public static @Nullable Cursor parse(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\|", 2);
      return new Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
      throw new Foreign();
    }
  }

  /** Opaque to callers. */
  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at.toEpochMilli() + "|" + id).getBytes(UTF_8));
  }

  static class Foreign extends InvalidInput {
    Foreign() {
      super("cursor", "is not one that this list has given");
    }
  }
}
