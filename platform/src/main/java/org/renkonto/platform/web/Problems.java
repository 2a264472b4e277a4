package org.renkonto.platform.web;

import com.mongodb.MongoException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Exceptions to RFC 9457 problem details, for every service, once. */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  /** A problem whose type is made from the code. */
  public static ProblemDetail problem(HttpStatus status, String code, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:renkonto:problem:" + code));
    return problem;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refusal refusal) {
    return answer(refusal.problem());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAllowed(AccessDeniedException denied) {
    return answer(problem(HttpStatus.FORBIDDEN, "not-allowed", "Your role does not allow this."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> changedMeanwhile(OptimisticLockingFailureException clash) {
    return answer(
        problem(
            HttpStatus.CONFLICT,
            "changed-meanwhile",
            "Somebody changed this at the same moment; look again and repeat if still wanted."));
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    MongoException.class
  })
  ResponseEntity<ProblemDetail> storeAway(Exception failure) {
    log.warn("the store does not answer: {}", failure.toString());
    var problem =
        problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "store-unavailable",
            "The service cannot reach its store; nothing was changed. Please repeat.");
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "5")
        .body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unforeseen(Exception failure) {
    log.error("unforeseen failure", failure);
    return answer(
        problem(
            HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something failed on our side."));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var detail =
        switch (unreadable.getCause()) {
          case UnrecognizedPropertyException unknown ->
              "unknown field '%s'".formatted(unknown.getPropertyName());
          case DatabindException wrong when !wrong.getPath().isEmpty() ->
              "field '%s' has no allowed value".formatted(path(wrong));
          case null, default -> "the body is not readable JSON";
        };
    return handled(problem(HttpStatus.BAD_REQUEST, "unreadable-body", detail), headers);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var errors =
        invalid.getFieldErrors().stream()
            .map(error -> error(error.getField(), String.valueOf(error.getDefaultMessage())))
            .toList();
    return handled(invalidInput(errors), headers);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var errors =
        invalid.getParameterValidationResults().stream()
            .flatMap(
                result ->
                    result.getResolvableErrors().stream()
                        .map(
                            error ->
                                error(
                                    String.valueOf(result.getMethodParameter().getParameterName()),
                                    String.valueOf(error.getDefaultMessage()))))
            .toList();
    return handled(invalidInput(errors), headers);
  }

  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem
        && (problem.getType() == null || "about:blank".equals(problem.getType().toString()))) {
      var name = HttpStatus.valueOf(status.value()).name();
      var code = name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      problem.setType(URI.create("urn:renkonto:problem:" + code));
    }
    return new ResponseEntity<>(body, headers, status);
  }

  private static ProblemDetail invalidInput(List<Map<String, String>> errors) {
    var problem =
        problem(
            HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", "Some fields have wrong values.");
    problem.setProperty("errors", errors);
    return problem;
  }

  private static Map<String, String> error(String field, String message) {
    return Map.of("field", field, "message", message);
  }

  private static String path(DatabindException wrong) {
    var path = new StringBuilder();
    for (var step : wrong.getPath()) {
      path.append(path.isEmpty() || step.getPropertyName() == null ? "" : ".");
      path.append(
          step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName());
    }
    return path.toString();
  }

  private static ResponseEntity<Object> handled(ProblemDetail problem, HttpHeaders headers) {
    return new ResponseEntity<>(problem, headers, problem.getStatus());
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }
}
