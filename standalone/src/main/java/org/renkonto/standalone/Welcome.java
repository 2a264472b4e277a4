package org.renkonto.standalone;

import java.io.PrintStream;

/** What a person needs to know once all is ready: the addresses and the accounts. */
final class Welcome {

  private Welcome() {}

  static void show(RunningSystem system, PrintStream out) {
    var gateway = system.gatewayUrl();
    var identity = system.issuer();
    out.printf(
        """

          API       %s/api/translation, %s/api/appointment, %s/api/notification
          Pages     %s/docs
          Tokens    POST %s/oauth2/token
          Mails     %s/mails
          Logs      %s

        Demo accounts (client id, secret, who it is):
        %s
        Ctrl-C stops everything; the data stay.
        """,
        gateway,
        gateway,
        gateway,
        gateway,
        identity,
        identity,
        system.log(Blueprint.INFRA).getParent(),
        Call.get(identity.resolve("/accounts")).body().indent(2).stripTrailing());
    out.flush();
  }
}
