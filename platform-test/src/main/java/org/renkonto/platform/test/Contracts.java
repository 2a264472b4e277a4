package org.renkonto.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.renkonto.platform.event.DomainEvent;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** The agreed events: schemas and dated samples of module contracts. */
public final class Contracts {

  private static final PathMatchingResourcePatternResolver RESOURCES =
      new PathMatchingResourcePatternResolver();

  private Contracts() {}

  /** The sample of a type that was agreed last. */
  public static String sample(String type) {
    return samples(type).getLast();
  }

  /** All samples of a type, the oldest first; consumers must read each. */
  public static List<String> samples(String type) {
    var found = resources("classpath*:contracts/" + file(type) + ".sample.*.json");
    if (found.isEmpty()) {
      throw new IllegalStateException("contracts has no sample of " + type);
    }
    return found.stream().map(Contracts::text).toList();
  }

  /** What is wrong with the data of an event of this type; empty when it is as agreed. */
  public static List<String> violations(String type, String json) {
    var schema = resources("classpath*:contracts/" + file(type) + ".schema.json");
    if (schema.size() != 1) {
      throw new IllegalStateException("contracts has no schema of " + type);
    }
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(schema.getFirst()))
        .validate(
            json,
            InputFormat.JSON,
            run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  /**
   * Checks that a producer writes what is agreed: one example of every event that it permits, each
   * valid against its schema and equal to its newest sample.
   */
  public static <E extends DomainEvent> void holds(
      Class<E> events, List<? extends E> examples, JsonMapper json) {
    assertThat(examples.stream().<Class<?>>map(Object::getClass))
        .as("one example of each event")
        .containsExactlyInAnyOrder(events.getPermittedSubclasses());
    for (var example : examples) {
      var written = json.writeValueAsString(example);
      assertThat(violations(example.type(), written)).as(written).isEmpty();
      assertThat(json.readTree(written))
          .as(example.type())
          .isEqualTo(json.readTree(sample(example.type())));
    }
  }

  /** Types have the service first; files lie in the service's folder. */
  private static String file(String type) {
    return type.replaceFirst("[.]", "/");
  }

  private static List<Resource> resources(String pattern) {
    try {
      return Arrays.stream(RESOURCES.getResources(pattern))
          .sorted(Comparator.comparing(r -> String.valueOf(r.getFilename())))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
