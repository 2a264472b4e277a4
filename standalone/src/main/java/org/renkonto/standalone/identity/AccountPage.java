package org.renkonto.standalone.identity;

import static java.util.stream.Collectors.joining;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demo accounts as plain text, one a line: what the launcher prints. */
@RestController
class AccountPage {

  private final DemoClients demo;

  AccountPage(DemoClients demo) {
    this.demo = demo;
  }

  @GetMapping(path = "/accounts", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  String accounts() {
    return demo.clients().stream()
        .map(c -> "%-15s %-6s %s".formatted(c.id(), c.secret(), c.about()))
        .collect(joining("\n", "", "\n"));
  }
}
