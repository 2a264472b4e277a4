package org.renkonto.translation.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * All languages of the office and the grades between their varieties, read once from
 * reference/languages.csv and reference/language-neighbours.csv.
 *
 * <p>Farsi and Dari, Kurmanji and Sorani are languages of their own here and match only through a
 * row of the neighbours' file, of which there is none: sending one for the other has harmed people
 * (interpreting.md A8 and rule R7).
 */
@Component
public final class Languages {

  /** The grade of the very thing that is wanted. */
  public static final int SAME = 3;

  /** The grade of no match. */
  public static final int NO_MATCH = 0;

  private record Spoken(String language, String variety) {}

  private record Pair(Spoken wanted, Spoken spoken) {}

  private final Map<String, Language> byTag;
  private final Map<Pair, Integer> neighbours;

  public Languages() {
    this.byTag =
        rows("reference/languages.csv").stream()
            .map(Languages::language)
            .collect(Collectors.toUnmodifiableMap(Language::tag, Function.identity()));
    this.neighbours =
        rows("reference/language-neighbours.csv").stream()
            .collect(Collectors.toUnmodifiableMap(Languages::pair, Languages::neighbourGrade));
  }

  /** The tags of the languages that institutions ask for. */
  public Set<String> offered() {
    return byTag.values().stream()
        .filter(language -> language.use() == Language.Use.OFFERED)
        .map(Language::tag)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The language with this tag.
   *
   * @throws UnknownLanguage when the office does not work with it
   */
  public Language find(String tag) {
    var language = byTag.get(tag);
    if (language == null) {
      throw new UnknownLanguage(tag, byTag.keySet());
    }
    return language;
  }

  /**
   * Checks a language together with its variety, which may be absent.
   *
   * @throws UnknownLanguage when the office does not work with the language or the variety
   */
  public Language find(String tag, @Nullable String variety) {
    var language = find(tag);
    if (variety != null && !language.varieties().contains(variety)) {
      throw new UnknownLanguage(language, variety);
    }
    return language;
  }

  /**
   * How well a speaker serves a wish: 3 the same, 2 understood with little effort, 1 understood
   * with effort, 0 no match. Who wants no certain variety is served by every speaker of the
   * language; who wants one is not served by a speaker who has declared none.
   */
  public int grade(
      String wantedLanguage,
      @Nullable String wantedVariety,
      String spokenLanguage,
      @Nullable String spokenVariety) {
    if (wantedLanguage.equals(spokenLanguage)
        && (wantedVariety == null || wantedVariety.equals(spokenVariety))) {
      return SAME;
    }
    var wanted = new Spoken(wantedLanguage, wantedVariety == null ? "" : wantedVariety);
    var spoken = new Spoken(spokenLanguage, spokenVariety == null ? "" : spokenVariety);
    return neighbours.getOrDefault(new Pair(wanted, spoken), NO_MATCH);
  }

  private static Language language(CSVRecord row) {
    return new Language(
        row.get("tag"),
        row.get("iso639_3"),
        row.get("name_en"),
        row.get("endonym"),
        row.get("script"),
        Language.Use.valueOf(row.get("use")),
        row.get("varieties").isEmpty() ? Set.of() : Set.of(row.get("varieties").split(" ")));
  }

  private static Pair pair(CSVRecord row) {
    return new Pair(
        new Spoken(row.get("wanted_language"), row.get("wanted_variety")),
        new Spoken(row.get("spoken_language"), row.get("spoken_variety")));
  }

  private static int neighbourGrade(CSVRecord row) {
    var grade = Integer.parseInt(row.get("grade"));
    if (grade <= NO_MATCH || grade >= SAME) {
      throw new IllegalStateException("a neighbour's grade is 1 or 2: " + row);
    }
    return grade;
  }

  private static List<CSVRecord> rows(String file) {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var text =
            new InputStreamReader(
                new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8);
        var rows = format.parse(text)) {
      return rows.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
