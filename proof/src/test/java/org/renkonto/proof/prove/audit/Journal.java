package org.renkonto.proof.prove.audit;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.renkonto.proof.prove.load.Deed;
import org.renkonto.proof.prove.load.Kind;
import org.renkonto.proof.prove.stage.Answer;
import org.renkonto.proof.prove.stage.Person;

/** Commands as people could have sent them, and their answers. */
final class Journal {

  private static final String BODY =
      """
      {"address":"a@x","language":"de","channels":["MAIL"],"start":"2026-12-08T13:00:00+01:00"}""";

  private final List<Deed> deeds = new ArrayList<>();

  Journal done(Kind kind, String about) {
    return answered(kind, about, BODY, 200);
  }

  Journal refused(Kind kind, String about) {
    return answered(kind, about, BODY, 409);
  }

  Journal done(Kind kind, String about, String body) {
    return answered(kind, about, body.replace('\'', '"'), 200);
  }

  private Journal answered(Kind kind, String about, String body, int status) {
    var deed = new Deed("key-" + deeds.size(), kind, Person.DISPATCHER, about, body);
    var headers = HttpHeaders.of(Map.of(), (_, _) -> true);
    deed.answered(new Answer(status, headers, "{\"id\":\"%s\"}".formatted(about), 1));
    deeds.add(deed);
    return this;
  }

  List<Deed> deeds() {
    return deeds;
  }
}
