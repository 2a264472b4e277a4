package org.renkonto.appointment.display;

import java.util.UUID;
import java.util.stream.Collectors;
import org.renkonto.appointment.page.Template;
import org.renkonto.appointment.queue.Announcements.Announcement;
import org.renkonto.appointment.queue.Announcements.Call;
import org.springframework.web.util.HtmlUtils;

/** What the display shows, as HTML. Without script the page loads itself again. */
final class BoardPage {

  static final String BASE = "/api/appointment/display";

  private static final String PAGE = Template.read("display/page.html");

  private final BoardLanguage language;

  BoardPage(BoardLanguage language) {
    this.language = language;
  }

  /** The whole page. */
  String page(UUID office, Announcement now) {
    return PAGE.replace("{lang}", language.code())
        .replace("{dir}", language.direction())
        .replace("{title}", text("title"))
        .replace("{base}", BASE)
        .replace("{office}", office.toString())
        .replace("{offline}", text("offline"))
        .replace("{board}", board(now));
  }

  /** The part that changes, on one line. */
  String board(Announcement now) {
    var stopped = now.stopped();
    var notice =
        stopped == null
            ? ""
            : "<p class=\"notice\">%s</p>".formatted(escaped(language.text(stopped)));
    return notice + (now.calls().isEmpty() ? nobody() : list(now));
  }

  private String nobody() {
    return "<p class=\"nobody\">%s</p>".formatted(text("nobody"));
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private String list(Announcement now) {
    var calls = now.calls().stream().map(this::item).collect(Collectors.joining());
    return "<ol>%s</ol>".formatted(calls);
  }

  private String item(Call call) {
    var again = call.waiting() && call.times() > 1 ? text("again", call.times()) : "";
    return "<li class=\"%s\" data-news=\"%s %s\"><bdi>%s</bdi> <span>%s</span> <bdi>%s</bdi> <small>%s</small></li>"
        .formatted(
            call.waiting() ? "called" : "served",
            text("call", call.number(), call.desk()),
            again,
            escaped(call.number()),
            text("to"),
            escaped(call.desk()),
            again);
  }

  private String text(String key, Object... values) {
    return escaped(language.text(key, values));
  }
}
