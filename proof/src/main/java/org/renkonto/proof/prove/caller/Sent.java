package org.renkonto.proof.prove.caller;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** One call as it goes out. */
final class Sent {

  private final Operation operation;
  private final Planted planted;
  private final SplittableRandom random;
  private final Spoiler spoiler;
  private final Maker maker;
  private final String target;
  private final byte[] body;

  Sent(Operation operation, Planted planted, SplittableRandom random) {
    this.operation = operation;
    this.planted = planted;
    this.random = random;
    this.spoiler = new Spoiler(random);
    this.maker = new Maker(operation, random, planted);
    this.target = path() + query();
    this.body = made();
  }

  String target() {
    return target;
  }

  byte[] body() {
    return body;
  }

  /** All that the receiver can repeat. */
  String whole() {
    return target + " " + new String(body, UTF_8);
  }

  private String path() {
    var path = operation.path();
    for (var parameter : operation.parameters("path")) {
      var name = parameter.path("name").asString();
      var value =
          random.nextInt(6) == 0
              ? text(spoiler.wrong())
              : planted.inPath(operation.path(), name, random);
      path = path.replace("{" + name + "}", encoded(value.isEmpty() ? "x" : value));
    }
    return path;
  }

  private String query() {
    var query = new StringBuilder();
    for (var parameter : operation.parameters("query")) {
      if (parameter.path("required").asBoolean() || random.nextBoolean()) {
        var name = parameter.path("name").asString();
        var value =
            random.nextInt(3) == 0
                ? text(spoiler.wrong())
                : text(maker.of(parameter.path("schema")).toString());
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(encoded(value));
      }
    }
    return query.toString();
  }

  private byte[] made() {
    if (operation.body().isMissingNode()) {
      return new byte[0];
    }
    var good = maker.of(operation.body());
    return switch (random.nextInt(5)) {
      case 0 -> good.toString().getBytes(UTF_8);
      case 1 -> spoiler.mangled(good.toString());
      default -> spoiler.spoilt(good).getBytes(UTF_8);
    };
  }

  Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", one("application/json", "text/plain", "application/xml", "a/b;c"));
    headers.put("Accept", one("*/*", "application/xml", "text/html", "nonsense"));
    headers.put("Idempotency-Key", one("key-" + random.nextLong(), " ", "x".repeat(200), "\u00e9"));
    headers.put("If-Match", one("\"1\"", "*", "\"0\"", "W/\"x\", 7"));
    if (random.nextBoolean()) {
      headers.remove("Idempotency-Key");
    }
    if (random.nextBoolean()) {
      headers.remove("If-Match");
    }
    return headers;
  }

  /** Mostly the first. */
  private String one(String usual, String... odd) {
    return random.nextInt(8) == 0 ? odd[random.nextInt(odd.length)] : usual;
  }

  private static String text(String json) {
    return json.replaceAll("^\"|\"$", "").replace("\\u0000", "\u0000").replace("\\u202e", "\u202e");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    var text = new String(body, UTF_8);
    return target + " " + text.substring(0, Math.min(300, text.length()));
  }
}
