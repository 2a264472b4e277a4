package org.renkonto.platform.outbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The topic to which an aggregate's events go; its key there is {@link Aggregate#eventKey()}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Topic {

  /** Name as in {@code deploy/topics.yaml}. */
  String value();
}
