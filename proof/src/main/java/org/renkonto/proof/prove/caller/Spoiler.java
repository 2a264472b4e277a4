package org.renkonto.proof.prove.caller;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spoils what was well made. */
final class Spoiler {

  private static final int LARGE = 70_000;
  private static final int DEEP = 3_000;

  /** What may stand in place of any value. */
  private static final List<String> INSTEAD =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "0.5",
          "1e400",
          "-9223372036854775809",
          "99999999999999999999999999",
          "[]",
          "{}",
          "[[]]",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\u202e\\u0627\\u0644\"",
          "\"\ud83d\ude00\ud835\udcb3\"",
          "\"<script>alert(1)</script>\"",
          "\"../../etc/passwd\"",
          "\"${jndi:ldap://127.0.0.1/x}\"",
          "\"' || '1'=='1\"",
          "{\"$gt\":\"\"}",
          "{\"$where\":\"1\"}",
          "\"2026-02-30T25:61:00\"",
          "\"+999999999-12-31T23:59:59Z\"",
          "\"-999999999-01-01\"",
          "\"2026-03-29T02:30:00\"",
          "\"00000000-0000-0000-0000-000000000000\"",
          "\"1-1-1-1-1\"");

  private final SplittableRandom random;

  Spoiler(SplittableRandom random) {
    this.random = random;
  }

  /** One of the ways in which a value can be wrong, as JSON. */
  String wrong() {
    return random.nextInt(40) == 0
        ? "\"" + "x".repeat(random.nextInt(2_000)) + "\""
        : INSTEAD.get(random.nextInt(INSTEAD.size()));
  }

  /** The body with one value wrong, left out or too many. */
  String spoilt(JsonNode body) {
    var spots = new ArrayList<ObjectNode>();
    collect(body, spots);
    if (spots.isEmpty()) {
      return wrong();
    }
    var at = spots.get(random.nextInt(spots.size()));
    var names = List.copyOf(at.propertyNames());
    if (names.isEmpty() || random.nextInt(8) == 0) {
      at.put("admin", true);
      return body.toString();
    }
    var name = names.get(random.nextInt(names.size()));
    if (random.nextInt(8) == 0) {
      at.remove(name);
      return body.toString();
    }
    at.put(name, "SPOILT-HERE");
    return body.toString().replace("\"SPOILT-HERE\"", wrong());
  }

  /** Bytes that are not what they should be as a whole. */
  byte[] mangled(String body) {
    return switch (random.nextInt(10)) {
      case 0 -> body.substring(0, body.length() / 2).getBytes(UTF_8);
      case 1 -> body.getBytes(UTF_16);
      case 2 -> ("\ufeff" + body).getBytes(UTF_8);
      case 3 -> body.replace("e", "\u00e9").getBytes(ISO_8859_1);
      case 4 -> new byte[] {(byte) 0xc0, (byte) 0x80, (byte) 0xff};
      case 5 -> new byte[0];
      case 6 -> ("[" + body + "]").getBytes(UTF_8);
      case 7 -> "[".repeat(DEEP).getBytes(UTF_8);
      case 8 -> ("{\"a\":\"" + "x".repeat(LARGE) + "\"}").getBytes(UTF_8);
      default -> (body + body).getBytes(UTF_8);
    };
  }

  private static void collect(JsonNode node, List<ObjectNode> into) {
    if (node instanceof ObjectNode object) {
      into.add(object);
      object.forEach(child -> collect(child, into));
    } else if (node instanceof ArrayNode array) {
      array.forEach(child -> collect(child, into));
    }
  }
}
