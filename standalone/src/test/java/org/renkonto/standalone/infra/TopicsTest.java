package org.renkonto.standalone.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.renkonto.standalone.infra.Topics.Topic;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class TopicsTest {

  @Test
  void every_topic_is_read_with_owner_partitions_and_retention() throws Exception {
    assertThat(listed().all())
        .contains(
            new Topic(
                "translation.requests-v1", "translation-service", 6, Duration.ofDays(90), "delete"))
        .allSatisfy(topic -> assertThat(topic.owner()).endsWith("-service"));
  }

  @Test
  void dead_letters_have_one_partition_and_belong_to_the_service_that_could_not_read_them()
      throws Exception {
    assertThat(listed().all())
        .filteredOn(topic -> topic.name().endsWith(".dlq-v1"))
        .isNotEmpty()
        .allSatisfy(
            topic -> {
              assertThat(topic.partitions()).isEqualTo(1);
              assertThat(topic.name()).isEqualTo(topic.owner() + ".dlq-v1");
            });
  }

  private static Topics listed() throws Exception {
    var environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load("topics", new ClassPathResource("topics.yaml"))
        .forEach(environment.getPropertySources()::addLast);
    return Topics.from(environment);
  }
}
