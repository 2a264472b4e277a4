package org.renkonto.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A rule says no. Subclasses are named after what happened; their status, code and sentence stand
 * in their constructor and nowhere else.
 */
public abstract class Refusal extends RuntimeException {

  private final transient ProblemDetail problem;

  /**
   * @param code kebab-case, for programs; the problem's type is {@code urn:renkonto:problem:code}
   * @param detail a sentence for people, without personal data
   */
  protected Refusal(HttpStatus status, String code, String detail) {
    super(detail);
    this.problem = Problems.problem(status, code, detail);
  }

  /** Adds a member that helps the caller to go on. */
  protected final Refusal with(String member, Object value) {
    problem.setProperty(member, value);
    return this;
  }

  /** The answer to the caller. */
  public final ProblemDetail problem() {
    return problem;
  }
}
