package org.renkonto.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Schemas, dated samples and the AsyncAPI document agree; an old sample stays valid for ever. */
class ContractsTest {

  private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> PERSONAL =
      List.of("name", "email", "mail", "phone", "address", "birth", "nationality", "text", "note");

  static Stream<Path> schemas() throws IOException {
    return files(".schema.json");
  }

  static Stream<Path> samples() throws IOException {
    return files(".json").filter(path -> path.toString().contains(".sample."));
  }

  private static Stream<Path> files(String ending) throws IOException {
    try (var all = Files.walk(CONTRACTS)) {
      return all.filter(path -> path.toString().endsWith(ending)).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_sample_ever_agreed_is_valid_against_the_schema_of_today(Path sample)
      throws IOException {
    var schema = schemaOf(sample);

    assertThat(validate(schema, Files.readString(sample))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void a_missing_required_field_and_a_wrong_type_are_noticed(Path schema) throws IOException {
    var sample = sampleOf(schema);
    for (var field : JSON.readTree(schema).path("required")) {
      var without = (tools.jackson.databind.node.ObjectNode) JSON.readTree(sample);
      without.remove(field.asString());
      assertThat(validate(schema, without.toString())).as("without %s", field).isNotEmpty();
      assertThat(validate(schema, without.putArray(field.asString()).toString())).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void every_type_has_a_dated_sample_with_all_its_fields(Path schema) throws IOException {
    var sample = JSON.readTree(sampleOf(schema));

    assertThat(sample.propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            JSON.readTree(schema).path("properties").propertyNames());
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void no_event_has_a_field_for_a_person(Path schema) throws IOException {
    assertThat(fieldNames(JSON.readTree(schema)))
        .noneMatch(
            field -> PERSONAL.stream().anyMatch(p -> field.toLowerCase(Locale.ROOT).contains(p)));
  }

  @Test
  void the_asyncapi_document_lists_exactly_the_schemas_and_only_topics_of_the_list()
      throws IOException {
    var api = new YAMLMapper().readTree(CONTRACTS.resolve("asyncapi.yaml"));
    var referred =
        api.path("components")
            .path("messages")
            .valueStream()
            .map(message -> message.at("/payload/schema/$ref").asString())
            .map(ref -> CONTRACTS.resolve(ref).normalize());
    var topics = Files.readString(Path.of("../deploy/topics.yaml"));

    assertThat(referred).containsExactlyInAnyOrderElementsOf(schemas().toList());
    assertThat(api.path("channels").valueStream().map(c -> c.path("address").asString()))
        .isNotEmpty()
        .allMatch(topic -> topics.contains("name: " + topic + "\n"));
    assertThat(
            api.path("channels")
                .valueStream()
                .flatMap(channel -> channel.path("messages").propertyStream())
                .map(java.util.Map.Entry::getKey))
        .containsExactlyInAnyOrderElementsOf(
            api.path("components").path("messages").propertyNames());
  }

  private static List<String> fieldNames(JsonNode schema) {
    return schema.findValues("properties").stream()
        .flatMap(properties -> properties.propertyNames().stream())
        .toList();
  }

  private static Path schemaOf(Path sample) {
    var type = sample.getFileName().toString().replaceAll("\\.sample\\..*", "");
    return sample.resolveSibling(type + ".schema.json");
  }

  private static Path sampleOf(Path schema) throws IOException {
    return samples()
        .filter(s -> schemaOf(s).equals(schema))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private static List<?> validate(Path schema, String json) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(schema))
        .validate(
            json,
            InputFormat.JSON,
            run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)));
  }
}
