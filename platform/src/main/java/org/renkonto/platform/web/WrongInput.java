package org.renkonto.platform.web;

import static org.renkonto.platform.web.Problems.problem;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with what was sent, by field. The value itself is not repeated. */
final class WrongInput {

  private WrongInput() {}

  /** The problem for the caller; null where it is not the input that is wrong. */
  static @Nullable ProblemDetail of(Exception failure) {
    return switch (failure) {
      case HttpMessageNotReadableException unreadable ->
          problem(HttpStatus.BAD_REQUEST, "unreadable-body", unreadable(unreadable.getCause()));
      case ConversionNotSupportedException _ -> null;
      case TypeMismatchException mismatch ->
          problem(
              HttpStatus.BAD_REQUEST,
              "bad-request",
              "'%s' has no allowed value".formatted(mismatch.getPropertyName()));
      case MethodArgumentNotValidException invalid ->
          invalid(
              invalid.getFieldErrors().stream()
                  .map(wrong -> error(wrong.getField(), wrong.getDefaultMessage())));
      case HandlerMethodValidationException invalid ->
          invalid(invalid.getParameterValidationResults().stream().flatMap(WrongInput::errors));
      default -> null;
    };
  }

  private static String unreadable(@Nullable Throwable cause) {
    return switch (cause) {
      case UnrecognizedPropertyException unknown ->
          "unknown field '%s'".formatted(unknown.getPropertyName());
      case DatabindException wrong when !wrong.getPath().isEmpty() ->
          "field '%s' has no allowed value".formatted(path(wrong));
      case InputCoercionException _ -> "a number is too large";
      case null, default -> "the body is not readable JSON, or has a field twice";
    };
  }

  private static String path(DatabindException wrong) {
    var path = new StringBuilder();
    for (var step : wrong.getPath()) {
      var field = step.getPropertyName();
      path.append(path.isEmpty() || field == null ? "" : ".");
      path.append(field == null ? "[" + step.getIndex() + "]" : field);
    }
    return path.toString();
  }

  private static Stream<Map<String, String>> errors(ParameterValidationResult result) {
    var parameter = result.getMethodParameter().getParameterName();
    return result.getResolvableErrors().stream()
        .map(
            wrong ->
                error(
                    wrong instanceof FieldError inside ? inside.getField() : parameter,
                    wrong.getDefaultMessage()));
  }

  private static ProblemDetail invalid(Stream<Map<String, String>> errors) {
    var problem =
        problem(
            HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", "Some fields have wrong values.");
    problem.setProperty("errors", errors.toList());
    return problem;
  }

  private static Map<String, String> error(@Nullable String field, @Nullable String message) {
    return Map.of("field", String.valueOf(field), "message", String.valueOf(message));
  }
}
