package org.renkonto.standalone.infra;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;

/** The one process beside the services; ready when its web port answers. */
@SpringBootApplication(scanBasePackages = "org.renkonto.standalone", proxyBeanMethods = false)
@ConfigurationPropertiesScan("org.renkonto.standalone")
public class InfraApplication {

  /** Runs until the process is told to stop; settings come from the environment (INFRA_...). */
  public static void main(String[] args) {
    try {
      start(args);
    } catch (RuntimeException reported) {
      System.exit(1);
    }
  }

  /**
   * The running process as a context, for tests in the same JVM.
   *
   * @throws RuntimeException when a part does not start; Spring has logged why
   */
  static ConfigurableApplicationContext start(String... args) {
    var application = new SpringApplication(InfraApplication.class);
    application.addInitializers(InfraApplication::startServers);
    return application.run(args);
  }

  private static void startServers(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var settings = Binder.get(environment).bind("infra", InfraSettings.class).get();
    context
        .getBeanFactory()
        .registerSingleton(
            "embeddedServers", new EmbeddedServers(settings, Topics.from(environment)));
  }
}
