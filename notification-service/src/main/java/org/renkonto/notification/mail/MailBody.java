package org.renkonto.notification.mail;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.stream.Collectors;
import org.renkonto.notification.text.Wording;

/** A message laid out for mail, as plain text and as HTML without pictures or scripts. */
record MailBody(Wording words) {

  String plain() {
    var facts =
        words.rows().stream()
            .map(row -> "%s: %s\r\n".formatted(row.label(), row.value()))
            .collect(Collectors.joining());
    return "%s\r\n\r\n%s\r\n\r\n%s\r\n-- \r\n%s\r\n"
        .formatted(words.greeting(), words.text(), facts, words.footer());
  }

  String html() {
    return """
        <!DOCTYPE html>
        <html lang="%1$s" dir="%2$s">
        <head><meta charset="UTF-8"><title>%3$s</title></head>
        <body style="font-family:sans-serif;font-size:16px;line-height:1.5" dir="%2$s">
        <h1 style="font-size:20px">%3$s</h1>
        <p>%4$s</p>
        <p>%5$s</p>
        %6$s<p style="font-size:13px;color:#555555">%7$s</p>
        </body>
        </html>
        """
        .formatted(
            words.language().tag(),
            words.language().direction(),
            escaped(words.title()),
            escaped(words.greeting()),
            escaped(words.text()),
            table(),
            escaped(words.footer()));
  }

  private String table() {
    if (words.rows().isEmpty()) {
      return "";
    }
    return words.rows().stream()
        .map(
            row ->
                "<tr><th scope=\"row\" style=\"text-align:start;padding-inline-end:1em\">%s</th><td>%s</td></tr>\n"
                    .formatted(escaped(row.label()), cell(row)))
        .collect(Collectors.joining("", "<table>\n", "</table>\n"));
  }

  private static String cell(Wording.Row row) {
    var value = escaped(row.value());
    return row.link() ? "<a href=\"%1$s\" dir=\"ltr\">%1$s</a>".formatted(value) : value;
  }

  private static String escaped(String text) {
    return htmlEscape(text, "UTF-8");
  }
}
