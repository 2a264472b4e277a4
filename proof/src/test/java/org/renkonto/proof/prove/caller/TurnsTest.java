package org.renkonto.proof.prove.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everybody has a turn at many operations. */
class TurnsTest {

  private static final int OPERATIONS = 127;
  private static final List<Who> KNOWN = several(8, true);
  private static final List<Who> UNKNOWN = several(12, false);
  private static final Operation LIST = RightsTest.operation("GET", "/api/translation/requests");
  private static final Turns TURNS = new Turns(OPERATIONS, KNOWN, UNKNOWN);

  @Test
  void in_a_short_run_every_role_calls_nearly_every_operation() {
    assertThat(KNOWN).allSatisfy(who -> assertThat(met(who, 3_000)).hasSize(OPERATIONS));
  }

  @Test
  void in_a_short_run_every_spoilt_token_is_sent_to_many_operations() {
    assertThat(UNKNOWN)
        .allSatisfy(who -> assertThat(met(who, 3_000)).hasSizeGreaterThan(OPERATIONS / 4));
  }

  @Test
  void in_a_long_run_every_spoilt_token_is_sent_to_every_operation() {
    assertThat(UNKNOWN).allSatisfy(who -> assertThat(met(who, 20_000)).hasSize(OPERATIONS));
  }

  @Test
  void who_never_called_a_service_is_named() {
    var met = new Met();
    for (int i = 0; i < 100; i++) {
      met.add(KNOWN.getFirst(), LIST, true);
    }

    assertThat(met.missing(KNOWN.subList(0, 1), List.of(LIST.service()))).isEmpty();
    assertThat(met.missing(KNOWN.subList(0, 2), List.of(LIST.service())))
        .containsExactly("known 1 never called translation-service");
  }

  @Test
  void a_service_that_refuses_everything_is_named() {
    var met = new Met();
    for (int i = 0; i < 100; i++) {
      met.add(KNOWN.getFirst(), LIST, false);
    }

    assertThat(met.missing(KNOWN.subList(0, 1), List.of(LIST.service())))
        .containsExactly("translation-service did what was asked 0 times");
  }

  private static Set<Integer> met(Who who, int calls) {
    var met = new HashSet<Integer>();
    for (int n = 0; n < calls; n++) {
      if (TURNS.who(n).equals(who)) {
        met.add(TURNS.operation(n));
      }
    }
    return met;
  }

  private static List<Who> several(int many, boolean known) {
    return IntStream.range(0, many)
        .mapToObj(i -> new Who((known ? "known " : "unknown ") + i, null, known))
        .toList();
  }
}
