package org.renkonto.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What fails before a controller is reached (a path that is refused, keys that cannot be had). */
@Hidden
@RestController
public class Unhandled implements ErrorController {

  private final Problems problems;

  Unhandled(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  ResponseEntity<Object> error(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure) {
      return problems.failed(failure);
    }
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var known = status instanceof Integer code ? HttpStatus.resolve(code) : null;
    return Problems.bare(known == null ? HttpStatus.NOT_FOUND : known);
  }
}
