package org.renkonto.notification.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.renkonto.notification.link.Links;
import org.renkonto.notification.text.Wording.Row;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Puts templates and facts into words; times are those of the session's zone. */
@Component
public class Texts {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

  private final Links links;

  /** Reads the bundles under {@code texts/}. */
  public Texts(Links links) {
    this.links = links;
    bundles.setBasename("texts/messages");
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
    bundles.setAlwaysUseMessageFormat(true);
  }

  /** The message in the language. */
  public Wording word(Template template, Facts facts, MessageLanguage language) {
    var in = language.locale();
    var arguments = arguments(template, facts, in);
    return new Wording(
        language,
        line(template.key() + ".title", in, arguments),
        line("greeting", in),
        line(template.key() + ".text", in, arguments),
        rows(template, facts, in),
        line("footer", in));
  }

  /** The title of the calendar entry: what and in which languages, no person. */
  public String calendarTitle(Session session, MessageLanguage language) {
    return line("calendar.title", language.locale(), languages(session, language.locale()));
  }

  /** The title of an office's appointment in a calendar that others may see: it says nothing. */
  public String calendarTitle(MessageLanguage language) {
    return line("calendar.appointment", language.locale());
  }

  /** How an appointment takes place; where is told by its link alone. */
  public String calendarPlace(Appointment appointment, MessageLanguage language) {
    return code("form", appointment.mode(), language.locale());
  }

  /** Where it takes place: the municipality, or the form where nobody has to travel. */
  public String calendarPlace(Session session, MessageLanguage language) {
    return session.onSite() && !session.area().isEmpty()
        ? session.area()
        : code("mode", session.mode(), language.locale());
  }

  private Object[] arguments(Template template, Facts facts, Locale in) {
    var session = facts.session();
    var appointment = facts.appointment();
    var deadline = facts.deadline();
    var until = deadline == null ? "" : moment(deadline, facts.zone(), in);
    var first =
        appointment == null ? ofSession(session, until, in) : ofAppointment(appointment, until, in);
    var words =
        Stream.concat(
            first,
            template.codeLists().stream().map(list -> code(list, facts.codes().get(list), in)));
    return words.toArray();
  }

  private Stream<String> ofSession(@Nullable Session session, String until, Locale in) {
    return session == null
        ? Stream.of("", "", "", until)
        : Stream.of(
            languageName(session.language(), in),
            date(session.start(), session.zone(), in),
            session.area(),
            until);
  }

  private Stream<String> ofAppointment(Appointment appointment, String until, Locale in) {
    var other = appointment.other();
    return Stream.of(
        "",
        date(appointment.start(), appointment.zone(), in),
        other == null ? "" : moment(other, appointment.zone(), in),
        until);
  }

  private List<Row> rows(Template template, Facts facts, Locale in) {
    var rows = new ArrayList<Row>();
    var session = facts.session();
    if (session != null) {
      rows.add(row("language", languages(session, in), in));
      rows.add(row("date", date(session.start(), session.zone(), in), in));
      rows.add(row("time", time(session.start(), session.end(), session.zone(), in), in));
      rows.add(row("length", line("value.length", in, Long.toString(session.minutes())), in));
      rows.add(row("mode", code("mode", session.mode(), in), in));
      if (!session.area().isEmpty()) {
        rows.add(row("place", session.area(), in));
      }
      rows.add(row("setting", code("setting", session.setting(), in), in));
    }
    var appointment = facts.appointment();
    if (appointment != null) {
      rows.addAll(rows(template, appointment, in));
    }
    if (facts.actualStart() != null && facts.actualEnd() != null) {
      var actual = time(facts.actualStart(), facts.actualEnd(), facts.zone(), in);
      rows.add(row("actual", actual, in));
    }
    if (facts.deadline() != null) {
      rows.add(row("deadline", moment(facts.deadline(), facts.zone(), in), in));
    }
    return List.copyOf(rows);
  }

  private List<Row> rows(Template template, Appointment appointment, Locale in) {
    var rows = new ArrayList<Row>();
    rows.add(row("date", date(appointment.start(), appointment.zone(), in), in));
    rows.add(row("time", time(appointment.start(), appointment.end(), appointment.zone(), in), in));
    rows.add(row("mode", code("form", appointment.mode(), in), in));
    if (template.tellsCode()) {
      rows.add(row("code", links.code(appointment.id(), appointment.link()), in));
    }
    if (template.tellsLink() && template.isOfSeat()) {
      var address = links.seat(appointment.id(), appointment.link());
      rows.add(new Row(line("label.seat-link", in), address, true));
    } else if (template.tellsLink()) {
      var address = links.address(appointment.id(), appointment.link());
      rows.add(new Row(line("label.link", in), address, true));
    }
    return rows;
  }

  private Row row(String label, String value, Locale in) {
    return new Row(line("label." + label, in), value);
  }

  private String languages(Session session, Locale in) {
    var from = languageName(session.language(), in);
    var variety = session.variety();
    if (variety != null && !variety.equals(session.language())) {
      from = "%s (%s)".formatted(from, languageName(variety, in));
    }
    return from + " – " + languageName(session.targetLanguage(), in);
  }

  /** Our own name where the JDK has none or a misleading one, else the JDK's, else the code. */
  String languageName(String code, Locale in) {
    var own = bundles.getMessage("language." + code, null, "", in);
    if (own != null && !own.isEmpty()) {
      return own;
    }
    return LanguageCodes.locale(code).getDisplayLanguage(in);
  }

  private String code(String list, @Nullable String code, Locale in) {
    var fallback = line(list + ".default", in);
    return code == null
        ? fallback
        : Objects.requireNonNull(bundles.getMessage(list + "." + code, null, fallback, in));
  }

  private String date(Instant at, ZoneId zone, Locale in) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
        .withLocale(in)
        .format(at.atZone(zone));
  }

  private String time(Instant from, Instant to, ZoneId zone, Locale in) {
    return line("value.time", in, CLOCK.format(from.atZone(zone)), CLOCK.format(to.atZone(zone)));
  }

  private String moment(Instant at, ZoneId zone, Locale in) {
    return line("value.moment", in, date(at, zone, in), CLOCK.format(at.atZone(zone)));
  }

  private String line(String key, Locale in, Object... arguments) {
    return bundles.getMessage(key, arguments, in);
  }
}
