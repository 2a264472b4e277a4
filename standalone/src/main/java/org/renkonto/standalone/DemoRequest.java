package org.renkonto.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One call of demo/office.http: {@code ### title}, a line with method and path, headers, an empty
 * line, the body. The header {@code As} names the demo client that calls; {@code For-Each} names a
 * CSV file, and the call is made for each of its rows with {@code {{column}}} replaced.
 *
 * @param key idempotency key, the same at every try
 */
record DemoRequest(String title, String as, String method, String path, String key, String body) {

  private static final Pattern START = Pattern.compile("(?m)^### ");
  private static final Pattern NOT_IN_A_KEY = Pattern.compile("[^a-z0-9]+");

  /** The service that is called, as in {@code /api/<service>/...}. */
  String service() {
    return path.split("/", 4)[2];
  }

  /** All calls in their order. */
  static List<DemoRequest> all() {
    return read(resource("office.http"));
  }

  static List<DemoRequest> read(String file) {
    return START
        .splitAsStream(file)
        .filter(block -> !block.isBlank() && !block.startsWith("#"))
        .flatMap(block -> block(block).stream())
        .toList();
  }

  private static List<DemoRequest> block(String block) {
    var parts = block.split("\n\\s*\n", 2);
    var lines = parts[0].lines().toList();
    var headers = new LinkedHashMap<String, String>();
    lines.stream()
        .skip(2)
        .map(line -> line.split(":\\s*", 2))
        .forEach(h -> headers.put(h[0], h[1]));
    var call = lines.get(1).split(" ", 2);
    var as = headers.getOrDefault("As", "dispatcher");
    return rows(headers.get("For-Each")).stream()
        .map(
            row ->
                of(
                    filled(lines.getFirst(), row),
                    as,
                    call[0],
                    filled(call[1], row),
                    filled(parts.length > 1 ? parts[1].strip() : "", row)))
        .toList();
  }

  private static DemoRequest of(String title, String as, String method, String path, String body) {
    var key = "demo-office-" + NOT_IN_A_KEY.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("-");
    return new DemoRequest(title, as, method, path, key, body);
  }

  private static String filled(String text, Map<String, String> row) {
    var filled = text;
    for (var column : row.entrySet()) {
      filled = filled.replace("{{" + column.getKey() + "}}", column.getValue());
    }
    return filled;
  }

  private static List<Map<String, String>> rows(@Nullable String file) {
    if (file == null) {
      return List.of(Map.of());
    }
    var lines = resource(file).lines().toList();
    var names = lines.getFirst().split(",", -1);
    return lines.stream().skip(1).map(line -> row(names, line.split(",", -1))).toList();
  }

  private static Map<String, String> row(String[] names, String[] values) {
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < names.length; i++) {
      row.put(names[i], values[i]);
    }
    return row;
  }

  private static String resource(String name) {
    try (var file = DemoRequest.class.getResourceAsStream("/demo/" + name)) {
      if (file == null) {
        throw new IllegalStateException("no demo/" + name);
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
