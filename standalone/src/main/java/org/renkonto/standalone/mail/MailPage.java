package org.renkonto.standalone.mail;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/**
 * The mails as HTML. Everything that came with a mail is escaped; its HTML part is shown in a frame
 * that may neither run scripts nor load anything.
 */
final class MailPage {

  /** Sent with each page: no script, nothing from elsewhere. */
  static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

  private static final String HEAD =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s</title><style>
      body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}
      table{border-collapse:collapse;width:100%%}th,td{text-align:start;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #ccc}
      pre{background:#f4f4f4;padding:1rem;overflow:auto;white-space:pre-wrap}iframe{width:100%%;height:24rem;border:1px solid #ccc}
      </style></head><body>
      """;

  private MailPage() {}

  static String list(List<Mail> mails) {
    var rows = mails.stream().map(MailPage::row).collect(joining());
    return HEAD.formatted("Mails")
        + "<h1>Mails</h1><p>%d caught, none sent on.</p>".formatted(mails.size())
        + "<table><tr><th>Time (UTC)</th><th>To</th><th>Subject</th></tr>"
        + rows
        + "</table></body></html>";
  }

  static String one(Mail mail) {
    var page =
        new StringBuilder(HEAD.formatted(escaped(mail.subject())))
            .append("<p><a href=\"/mails\">All mails</a></p>")
            .append("<h1 dir=\"auto\">%s</h1>".formatted(escaped(mail.subject())))
            .append("<p>From %s to %s, %s</p>".formatted(escaped(mail.from()), to(mail), mail.at()))
            .append("<h2>Text</h2><pre dir=\"auto\">%s</pre>".formatted(escaped(mail.text())));
    if (mail.html() != null) {
      page.append(
          "<h2>HTML</h2><iframe sandbox title=\"HTML part\" srcdoc=\"%s\"></iframe>"
              .formatted(escaped(mail.html())));
    }
    if (mail.calendar() != null) {
      page.append("<h2>Calendar</h2><pre>%s</pre>".formatted(escaped(mail.calendar())));
    }
    return page.append("</body></html>").toString();
  }

  private static String row(Mail mail) {
    return "<tr><td>%s</td><td>%s</td><td dir=\"auto\"><a href=\"/mails/%s\">%s</a></td></tr>"
        .formatted(mail.at(), to(mail), escaped(mail.id()), escaped(mail.subject()));
  }

  private static String to(Mail mail) {
    return escaped(String.join(", ", mail.to()));
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
