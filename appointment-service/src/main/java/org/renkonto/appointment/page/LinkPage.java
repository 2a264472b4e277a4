package org.renkonto.appointment.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import org.renkonto.appointment.interpreting.TranslatorMode;

/**
 * The page of a link, plain enough for every browser and reader: headings, lists, labels, no
 * script, nothing from elsewhere. It is told time and place and knows nothing more.
 */
public final class LinkPage {

  private static final String FRAME = Template.read("pages/link.html");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /** When and where, on the office's clock. */
  public record Meeting(ZonedDateTime start, ZonedDateTime end, String office, String place) {}

  /**
   * The times to choose from.
   *
   * @param starts on the office's clock
   * @param later the first day of the page that follows
   */
  public record Choice(List<ZonedDateTime> starts, LocalDate later) {}

  private final PageWords words;
  private final StringBuilder main = new StringBuilder();

  /** Begins a page with its heading. */
  private LinkPage(PageWords words, String title) {
    this.words = words;
    add("<h1>%s</h1>\n", words.line(title));
  }

  /** The appointment as it is. */
  public static LinkPage of(PageWords words, Meeting meeting) {
    return new LinkPage(words, "title").with(meeting);
  }

  /**
   * What was done: {@code moved}, {@code cancelled}, {@code given-up}, {@code seeking} or {@code
   * going-without}.
   */
  public static LinkPage done(PageWords words, String what, Meeting meeting) {
    var page = new LinkPage(words, what + ".title");
    page.add("<p role=\"status\">%s</p>\n", words.line(what + ".text"));
    return page.with(meeting);
  }

  /**
   * Why nothing was done.
   *
   * @param code of the refusal
   */
  public static LinkPage refused(PageWords words, String code) {
    var page = new LinkPage(words, "refused.title");
    page.add("<p role=\"alert\">%s</p>\n", words.refusal(code));
    return page;
  }

  /** The same with a way to the page of this address. */
  public LinkPage withWayBack(String address) {
    main.append("<p><a href=\"%s\">%s</a></p>\n".formatted(escaped(address), word("back")));
    return this;
  }

  /** The same with a sentence, for instance why it cannot be changed. */
  public LinkPage saying(String key) {
    add("<p>%s</p>\n", words.line(key));
    return this;
  }

  /** The same with a form to call it off. */
  public LinkPage withCancelling(String link) {
    return withTickedForm("cancel", link + "/cancellation");
  }

  /** The same with a form to say "cannot come". */
  public LinkPage withCannotCome(String link) {
    return withTickedForm("cannot-come", link + "/cannot-come");
  }

  /** The box keeps a slip of the hand from doing it. */
  private LinkPage withTickedForm(String words, String action) {
    main.append(
        """
        <h2>%s</h2>
        <form method="post" action="%s">
        <p><label><input type="checkbox" name="sure" value="yes" required> %s</label></p>
        <p><button type="submit">%s</button></p>
        </form>
        """
            .formatted(
                word(words + ".title"),
                escaped(action),
                word(words + ".sure"),
                word(words + ".button")));
    return this;
  }

  /** The same with a form to go on without a translator. */
  public LinkPage withGoingWithout(String link) {
    return withTickedForm("without", link + "/without-translator");
  }

  /** The same with the other ways in which a translator can be sought. */
  public LinkPage withOtherModes(String link, List<TranslatorMode> modes) {
    add("<h2>%s</h2>\n", words.line("mode.title"));
    main.append("<form method=\"post\" action=\"%s/translator-mode\">\n".formatted(escaped(link)));
    for (var mode : modes) {
      main.append(
          "<p><label><input type=\"radio\" name=\"mode\" value=\"%s\" required> %s</label></p>\n"
              .formatted(mode, word("mode." + mode)));
    }
    add("<p><button type=\"submit\">%s</button></p>\n</form>\n", words.line("mode.button"));
    return this;
  }

  /** The same with the free times, day by day, and their number first. */
  public LinkPage withChoice(String link, Choice choice) {
    add("<h2 id=\"times\">%s</h2>\n", words.line("choose.title"));
    add("<p role=\"status\">%s</p>\n", words.line("choose.count", "" + choice.starts().size()));
    if (!choice.starts().isEmpty()) {
      main.append("<form method=\"post\" action=\"%s/reschedule\">\n".formatted(escaped(link)));
      choice.starts().stream()
          .collect(groupingBy(ZonedDateTime::toLocalDate, TreeMap::new, toList()))
          .forEach(this::day);
      add("<p><button type=\"submit\">%s</button></p>\n</form>\n", words.line("choose.button"));
    }
    main.append(
        "<p><a href=\"%s?from=%s#times\">%s</a></p>\n"
            .formatted(escaped(link), choice.later(), word("choose.later")));
    return this;
  }

  private void day(LocalDate date, List<ZonedDateTime> starts) {
    var times =
        starts.stream()
            .map(
                start ->
                    """
                    <label><input type="radio" name="start" value="%s" required> <bdi>%s</bdi></label>
                    """
                        .formatted(start.toInstant(), CLOCK.format(start)))
            .collect(joining());
    add("<fieldset><legend>%s</legend>\n", words.date(date));
    main.append(times).append("</fieldset>\n");
  }

  private LinkPage with(Meeting meeting) {
    var time = words.line("time", CLOCK.format(meeting.start()), CLOCK.format(meeting.end()));
    main.append("<dl>\n");
    row("label.date", words.date(meeting.start().toLocalDate()));
    row("label.time", time);
    row("label.place", meeting.office() + ", " + meeting.place());
    main.append("</dl>\n");
    return this;
  }

  private void row(String label, String value) {
    main.append("<dt>%s</dt><dd>%s</dd>\n".formatted(word(label), escaped(value)));
  }

  private void add(String html, String text) {
    main.append(html.formatted(escaped(text)));
  }

  private String word(String key) {
    return escaped(words.line(key));
  }

  private static String escaped(String text) {
    return htmlEscape(text, "UTF-8");
  }

  /** The whole page. */
  public String html() {
    return FRAME
        .replace("{lang}", words.tag())
        .replace("{dir}", words.direction())
        .replace("{title}", word("title"))
        .replace("{main}", main);
  }
}
