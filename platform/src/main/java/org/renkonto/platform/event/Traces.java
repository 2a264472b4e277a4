package org.renkonto.platform.event;

import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The trace of what is being done, to be carried on by what follows from it later. */
public final class Traces {

  private final ObjectProvider<Tracer> tracer;

  public Traces(ObjectProvider<Tracer> tracer) {
    this.tracer = tracer;
  }

  /** W3C {@code traceparent} of the running span, or null where none runs. */
  public @Nullable String parent() {
    var current = tracer.getIfAvailable();
    var context = current == null ? null : current.currentTraceContext().context();
    if (context == null) {
      return null;
    }
    var sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
    return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(), sampled);
  }
}
