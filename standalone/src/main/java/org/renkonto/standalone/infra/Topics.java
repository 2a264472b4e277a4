package org.renkonto.standalone.infra;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The topics of the platform as deploy/topics.yaml lists them. */
record Topics(List<Topic> all) {

  /** One line of the list; retention is how long an event can still be read. */
  record Topic(String name, String owner, int partitions, Duration retention, String cleanUp) {

    NewTopic asNew() {
      return new NewTopic(name, partitions, (short) 1)
          .configs(
              Map.of(
                  TopicConfig.RETENTION_MS_CONFIG,
                  String.valueOf(retention.toMillis()),
                  TopicConfig.CLEANUP_POLICY_CONFIG,
                  cleanUp));
    }
  }

  static Topics from(Environment environment) {
    return new Topics(Binder.get(environment).bind("topics", Bindable.listOf(Topic.class)).get());
  }

  /**
   * Creates those that the broker does not have; leaves the others as they are.
   *
   * @throws IllegalStateException when the broker refuses or does not answer
   */
  void createMissing(String brokers) {
    var config = new HashMap<String, Object>();
    config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 30_000);
    try (var admin = Admin.create(config)) {
      var there = admin.listTopics().names().get();
      var missing = all.stream().filter(topic -> !there.contains(topic.name())).toList();
      admin.createTopics(missing.stream().map(Topic::asNew).toList()).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("topics cannot be created at " + brokers, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while topics were created", e);
    }
  }
}
