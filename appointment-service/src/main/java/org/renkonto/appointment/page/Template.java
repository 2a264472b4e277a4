package org.renkonto.appointment.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** HTML that lies beside the classes, with names in braces for what is put in. */
public final class Template {

  private Template() {}

  /** The whole text; it is read once, when the class that shows it is loaded. */
  public static String read(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
