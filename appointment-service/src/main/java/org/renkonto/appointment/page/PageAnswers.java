package org.renkonto.appointment.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.renkonto.platform.web.InvalidInput;
import org.renkonto.platform.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a page goes out: kept by nobody, without script, and its address is told to nobody. */
public final class PageAnswers {

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private PageAnswers() {}

  /** The page with the headers that all pages have. */
  public static ResponseEntity<String> answer(
      LinkPage page, int status, HttpServletRequest request) {
    return ResponseEntity.status(HttpStatusCode.valueOf(status))
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_LANGUAGE, words(request).tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
        .header("Referrer-Policy", "no-referrer")
        .header("Content-Security-Policy", POLICY)
        .body(page.html());
  }

  /**
   * Why nothing was done. Back to the page itself leads only from below it.
   *
   * @param stillWorks whether the link may still be of use
   */
  public static ResponseEntity<String> refused(
      Refusal refusal, boolean stillWorks, HttpServletRequest request) {
    var problem = refusal.problem();
    var type = String.valueOf(problem.getType());
    var page = LinkPage.refused(words(request), type.substring(type.lastIndexOf(':') + 1));
    if (request.getMethod().equals("POST") && stillWorks) {
      var above = request.getRequestURI().replaceAll("/[^/]*$", "");
      page.withWayBack("../" + above.substring(above.lastIndexOf('/') + 1));
    }
    return answer(page, problem.getStatus(), request);
  }

  /**
   * Refuses a form whose box is not ticked; {@link LinkPage} asks for it where a slip of the hand
   * would do harm.
   */
  public static void checkMeant(String sure) {
    if (!sure.equals("yes")) {
      throw new InvalidInput("sure", "must be yes");
    }
  }

  /** In the reader's language. */
  public static PageWords words(HttpServletRequest request) {
    return PageWords.of(
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
            ? List.of()
            : Collections.list(request.getLocales()));
  }
}
