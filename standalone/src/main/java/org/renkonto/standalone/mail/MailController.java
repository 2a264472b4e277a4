package org.renkonto.standalone.mail;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The mails in the browser, and as JSON for whole-system stories. */
@RestController
class MailController {

  private static final String HTML = "text/html;charset=UTF-8";

  private final MailCatcher mails;

  MailController(MailCatcher mails) {
    this.mails = mails;
  }

  @GetMapping(path = "/mails", produces = HTML)
  ResponseEntity<String> list() {
    return page(MailPage.list(mails.all()));
  }

  @GetMapping(path = "/mails/{id}", produces = HTML)
  ResponseEntity<String> one(@PathVariable String id) {
    return mails
        .find(id)
        .map(mail -> page(MailPage.one(mail)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping(path = "/mails.json", produces = APPLICATION_JSON_VALUE)
  List<Mail> json() {
    return mails.all();
  }

  private static ResponseEntity<String> page(String html) {
    return ResponseEntity.ok().header("Content-Security-Policy", MailPage.POLICY).body(html);
  }
}
