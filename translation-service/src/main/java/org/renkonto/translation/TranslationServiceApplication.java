package org.renkonto.translation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Takes requests for translators, finds one by rules that can be explained, and sees it through.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TranslationServiceApplication {

  public static void main(String[] args) {
    SpringApplication.run(TranslationServiceApplication.class, args);
  }
}
