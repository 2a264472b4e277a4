package org.renkonto.platform.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Counts every problem that is answered, by its code: those of docs/problems.md and no others. */
@RestControllerAdvice
public class ProblemCount implements ResponseBodyAdvice<Object> {

  /** Those that call for an operator count from 0, so that the first one is seen to be one more. */
  private static final List<String> OF_OURS =
      List.of("internal-error", "store-unavailable", "identity-provider-unavailable", "overloaded");

  private final MeterRegistry metrics;

  ProblemCount(MeterRegistry metrics) {
    this.metrics = metrics;
    OF_OURS.forEach(this::problems);
  }

  @Override
  public boolean supports(
      MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter answer,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof ProblemDetail problem && problem.getType() != null) {
      problems(problem.getType().toString().replace(Problems.TYPE, "")).increment();
    }
    return body;
  }

  private Counter problems(String code) {
    return metrics.counter("renkonto.problems", "code", code);
  }
}
