package org.renkonto.platform.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.renkonto.platform.work.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Exceptions to RFC 9457 problem details, for every service, once. */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {

  static final String TYPE = "urn:renkonto:problem:";

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  /** A problem whose type is made from the code. */
  public static ProblemDetail problem(HttpStatus status, String code, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create(TYPE + code));
    return problem;
  }

  @ExceptionHandler
  ResponseEntity<Object> failed(Exception failure) {
    var headers = new HttpHeaders();
    var problem = of(failure);
    if (passes(failure)) {
      headers.set(HttpHeaders.RETRY_AFTER, "5");
    } else if (failure instanceof AuthenticationException) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return answer(problem, headers);
  }

  /** What the same request may meet again or not: the answer says that it is worth a try. */
  private static boolean passes(Exception failure) {
    return failure instanceof OptimisticLockingFailureException
        || failure instanceof WorkLimit.Overloaded
        || failure instanceof AuthenticationServiceException
        || Outage.caused(failure);
  }

  private static ProblemDetail of(Exception failure) {
    return switch (failure) {
      case Refusal refusal -> refusal.problem();
      case AccessDeniedException _ ->
          problem(HttpStatus.FORBIDDEN, "not-allowed", "Your role does not allow this.");
      case OptimisticLockingFailureException _ ->
          problem(
              HttpStatus.CONFLICT,
              "changed-meanwhile",
              "Somebody changed this at the same moment; look again and repeat if still wanted.");
      case DuplicateKeyException _ ->
          problem(HttpStatus.CONFLICT, "exists-already", "This exists already; look it up.");
      case AuthenticationServiceException _ ->
          unavailable(
              "identity-provider-unavailable", "The token cannot be checked just now.", failure);
      case AuthenticationException _ ->
          problem(
              HttpStatus.UNAUTHORIZED,
              "token-not-valid",
              "A valid access token is needed: from our issuer, for our audience, not expired.");
      case Exception _ when Outage.caused(failure) ->
          unavailable("store-unavailable", "The service cannot reach its store just now.", failure);
      default -> {
        log.error("unforeseen failure", failure);
        yield problem(
            HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something failed on our side.");
      }
    };
  }

  private static ProblemDetail unavailable(String code, String detail, Exception failure) {
    log.warn("{}: {}", code, failure.toString());
    var advice = " Please repeat, with the same Idempotency-Key if you sent one.";
    return problem(HttpStatus.SERVICE_UNAVAILABLE, code, detail + advice);
  }

  /** What Spring itself finds wrong. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var wrong = WrongInput.of(failure);
    return wrong == null
        ? super.handleExceptionInternal(failure, body, headers, status, request)
        : answer(wrong, headers);
  }

  /** Everything else that Spring knows: its own sentence, with a type of ours. */
  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return body instanceof ProblemDetail problem && HttpStatus.resolve(status.value()) != null
        ? answer(typed(problem), headers)
        : new ResponseEntity<>(body, headers, status);
  }

  /** The answer where nothing but the status is known. */
  static ResponseEntity<Object> bare(HttpStatus status) {
    return answer(typed(ProblemDetail.forStatus(status)), new HttpHeaders());
  }

  private static ProblemDetail typed(ProblemDetail problem) {
    var status = HttpStatus.valueOf(problem.getStatus());
    if (problem.getType() == null || "about:blank".equals(problem.getType().toString())) {
      var code = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
      problem.setType(URI.create(TYPE + code));
    }
    if (status == HttpStatus.NOT_FOUND) {
      problem.setDetail("There is nothing at this address.");
    } else if (problem.getDetail() == null) {
      problem.setDetail(status.getReasonPhrase());
    }
    return problem;
  }

  /** Always JSON, also for a caller who asked for something else. */
  private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders given) {
    var headers = new HttpHeaders(given);
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return new ResponseEntity<>(problem, headers, problem.getStatus());
  }
}
