package org.renkonto.platform.test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** The topics of deploy/topics.yaml, so that a test fails when a service uses one that is not. */
final class Topics {

  private static final String TOPICS = "deploy/topics.yaml";

  private record Topic(String name, int partitions) {}

  private Topics() {}

  static void createOn(Admin admin) {
    var created =
        admin.createTopics(
            listed().stream()
                .map(t -> new NewTopic(t.name(), Optional.of(t.partitions()), Optional.empty()))
                .toList());
    created.values().values().forEach(Topics::await);
  }

  private static void await(org.apache.kafka.common.KafkaFuture<Void> creation) {
    try {
      creation.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failure) {
      if (!(failure.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(failure.getCause());
      }
    }
  }

  private static List<Topic> listed() {
    var yaml = new YamlMapFactoryBean();
    yaml.setResources(new FileSystemResource(Checkout.file(TOPICS)));
    var root = yaml.getObject();
    if (root == null || !(root.get("topics") instanceof List<?> topics)) {
      throw new IllegalStateException("deploy/topics.yaml lists no topics");
    }
    return topics.stream().map(Topics::topic).toList();
  }

  private static Topic topic(Object entry) {
    if (entry instanceof java.util.Map<?, ?> fields
        && fields.get("name") instanceof String name
        && fields.get("partitions") instanceof Integer partitions) {
      return new Topic(name, partitions);
    }
    throw new IllegalStateException("not a topic: " + entry);
  }

  /** Files of the checkout, from whichever module a test runs in. */
  private static final class Checkout {

    static Path file(String path) {
      for (var dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
        if (Files.exists(dir.resolve(path))) {
          return dir.resolve(path);
        }
      }
      throw new IllegalStateException(path + " is not in this checkout");
    }
  }
}
