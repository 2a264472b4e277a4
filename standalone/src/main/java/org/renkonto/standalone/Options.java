package org.renkonto.standalone;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is started and where.
 *
 * @param jars the checkout that holds {@code <module>/target/<module>.jar}
 * @param home directory of data, logs and cache
 * @param gatewayPort 0 for a free one
 * @param identityPort 0 for a free one
 * @param storeUri a MongoDB to use instead of the embedded store
 * @param brokers a Kafka to use instead of the embedded broker
 * @param translationServices how many instances of translation-service
 * @param fresh whether data of earlier runs are wiped first
 * @param prepare whether caches that quicken later starts are made first, where they are missing
 * @param demoOffice whether a fresh store gets the demo office
 * @param settings environment variables for the services, over those of the launcher
 * @param settingsOf the same for one process, by its name
 * @param out where a person reads what happens
 */
public record Options(
    Path jars,
    Path home,
    int gatewayPort,
    int identityPort,
    Optional<String> storeUri,
    Optional<String> brokers,
    int translationServices,
    boolean fresh,
    boolean prepare,
    boolean demoOffice,
    Map<String, String> settings,
    Map<String, Map<String, String>> settingsOf,
    PrintStream out) {

  /** What {@code ./renkonto start} means in this checkout, with these words and variables. */
  static Options typed(Path checkout, List<String> words, Map<String, String> environment) {
    return new Options(
        checkout,
        checkout.resolve(".renkonto"),
        8080,
        9000,
        given(environment, "MONGODB_URI"),
        given(environment, "KAFKA_BROKERS"),
        1,
        words.contains("--fresh"),
        !words.contains("--unprepared"),
        true,
        Map.of(),
        Map.of(),
        System.out);
  }

  /** For whole-system stories: free ports everywhere, the embedded servers, the demo office. */
  public static Options forStories(Path checkout, Path home) {
    return new Options(
        checkout,
        home,
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        1,
        false,
        false,
        true,
        Map.of(),
        Map.of(),
        System.out);
  }

  /** The same with so many instances of translation-service; calls go to the first. */
  public Options withTranslationServices(int instances) {
    return with(instances, fresh, prepare, settings);
  }

  /** The same with the data of earlier runs wiped first. */
  public Options withFreshData() {
    return with(translationServices, true, prepare, settings);
  }

  /** The same with caches that quicken the start made first. */
  public Options withQuickStart() {
    return with(translationServices, fresh, true, settings);
  }

  /** The same with these environment variables for the services. */
  public Options withSettings(Map<String, String> environment) {
    return with(translationServices, fresh, prepare, environment);
  }

  private Options with(
      int instances, boolean fresh, boolean prepare, Map<String, String> settings) {
    return new Options(
        jars,
        home,
        gatewayPort,
        identityPort,
        storeUri,
        brokers,
        instances,
        fresh,
        prepare,
        demoOffice,
        settings,
        settingsOf,
        out);
  }

  /**
   * The same on new data without the demo office, for whoever lays out an office of their own.
   *
   * @param one environment variables for one process, by its name
   * @param place where is told what happens
   */
  public Options afresh(Map<String, Map<String, String>> one, PrintStream place) {
    return new Options(
        jars,
        home,
        gatewayPort,
        identityPort,
        storeUri,
        brokers,
        translationServices,
        true,
        prepare,
        false,
        settings,
        Map.copyOf(one),
        place);
  }

  private static Optional<String> given(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
