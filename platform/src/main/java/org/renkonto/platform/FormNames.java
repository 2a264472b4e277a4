package org.renkonto.platform;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of forms on the page: one that stands in another class has that class's name before its
 * own, or two that are both called View would be described as one.
 */
final class FormNames extends TypeNameResolver {

  private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

  /**
   * The name of a form.
   *
   * @throws IllegalStateException when another class has this name
   */
  @Override
  protected String getNameOfClass(Class<?> form) {
    var name = name(form);
    var other = given.putIfAbsent(name, form);
    if (other != null && other != form) {
      throw new IllegalStateException("%s and %s have one name".formatted(form, other));
    }
    return name;
  }

  private static String name(Class<?> form) {
    var around = form.getEnclosingClass();
    return around == null
        ? form.getSimpleName()
        : name(around).replaceFirst("Controller$", "") + form.getSimpleName();
  }
}
