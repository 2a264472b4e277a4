package org.renkonto.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The files of texts, as translated: complete, and alike where they must be. */
class TextFilesTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

  @Test
  void every_message_exists_in_every_language() {
    var german = bundle(MessageLanguage.DE).stringPropertyNames();
    for (var template : Template.values()) {
      assertThat(german).contains(template.key() + ".title", template.key() + ".text");
    }
    for (var language : MessageLanguage.values()) {
      assertThat(bundle(language).stringPropertyNames()).as(language.tag()).isEqualTo(german);
    }
  }

  @Test
  void a_message_has_the_same_arguments_in_every_language() {
    var german = bundle(MessageLanguage.DE);
    for (var language : MessageLanguage.values()) {
      var other = bundle(language);
      for (var key : german.stringPropertyNames()) {
        assertThat(arguments(other.getProperty(key)))
            .as(language.tag() + " " + key)
            .isEqualTo(arguments(german.getProperty(key)));
      }
    }
  }

  @Test
  void no_text_is_copied_from_another_language() {
    var seen = new HashMap<String, String>();
    for (var language : MessageLanguage.values()) {
      bundle(language)
          .forEach(
              (key, text) -> {
                if (key.toString().startsWith("value.")) {
                  return; // arguments and punctuation
                }
                var before = seen.put(text.toString() + "|" + key, language.tag());
                assertThat(before).as("%s in %s", key, language.tag()).isNull();
              });
    }
  }

  @Test
  void no_text_has_an_apostrophe_that_the_format_would_swallow() {
    for (var language : MessageLanguage.values()) {
      assertThat(bundle(language).values())
          .as(language.tag())
          .noneMatch(text -> text.toString().contains("'"));
    }
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(Objects.requireNonNull(text))
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties bundle(MessageLanguage language) {
    var name = "/texts/messages_%s.properties".formatted(language.tag());
    var properties = new Properties();
    try (var in = Objects.requireNonNull(TextFilesTest.class.getResourceAsStream(name))) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new IllegalStateException(name, unreadable);
    }
    assertThat(properties).as(Arrays.toString(MessageLanguage.values())).isNotEmpty();
    return properties;
  }
}
