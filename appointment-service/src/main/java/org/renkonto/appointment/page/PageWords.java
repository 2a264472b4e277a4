package org.renkonto.appointment.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the page in one language. */
public final class PageWords {

  private static final ResourceBundleMessageSource BUNDLES = bundles();

  /** The languages in which people are written to; the first where somebody reads none of them. */
  static final List<Locale> LANGUAGES =
      List.of(
          Locale.GERMAN,
          Locale.FRENCH,
          Locale.UK,
          Locale.of("ar"),
          Locale.of("tr"),
          Locale.of("ru"));

  private final Locale in;

  private PageWords(Locale in) {
    this.in = in;
  }

  /** In the first of the wanted languages (Accept-Language) that there is. */
  public static PageWords of(List<Locale> wanted) {
    return new PageWords(
        wanted.stream()
            .flatMap(
                want ->
                    LANGUAGES.stream()
                        .filter(known -> known.getLanguage().equals(want.getLanguage())))
            .findFirst()
            .orElse(LANGUAGES.getFirst()));
  }

  /** The tag, for {@code lang} and Content-Language. */
  public String tag() {
    return in.getLanguage();
  }

  String direction() {
    return tag().equals("ar") ? "rtl" : "ltr";
  }

  String line(String key, Object... arguments) {
    return BUNDLES.getMessage(key, arguments, in);
  }

  /** Why it was not done, by the code of the refusal. */
  String refusal(String code) {
    var other = line("refusal.default");
    return Objects.requireNonNull(BUNDLES.getMessage("refusal." + code, null, other, in));
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(in).format(date);
  }

  private static ResourceBundleMessageSource bundles() {
    var bundles = new ResourceBundleMessageSource();
    bundles.setBasename("pages/link");
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
    bundles.setAlwaysUseMessageFormat(true);
    return bundles;
  }
}
