package org.renkonto.platform.web;

import org.springframework.http.HttpStatus;

/** There is no such thing, or it is not the caller's to see: both give the same answer. */
public class NotFound extends Refusal {

  public NotFound(String what, Object id) {
    super(HttpStatus.NOT_FOUND, "not-found", "There is no %s %s.".formatted(what, id));
  }
}
