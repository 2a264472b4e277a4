package org.renkonto.translation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.ranking.Given.NOW;
import static org.renkonto.translation.ranking.Given.candidate;
import static org.renkonto.translation.translator.Someone.EUPEN;
import static org.renkonto.translation.translator.Someone.HOLD;
import static org.renkonto.translation.translator.Someone.hourAt;
import static org.renkonto.translation.translator.Someone.id;
import static org.renkonto.translation.translator.Someone.registered;
import static org.renkonto.translation.translator.Someone.speaks;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.translation.translator.Commitment;
import org.renkonto.translation.translator.DiaryDesk;
import org.renkonto.translation.translator.Level;
import org.renkonto.translation.translator.ProfileDraft;
import org.renkonto.translation.translator.Translators;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class TranslatorPoolStoryTest {

  @Autowired TranslatorPool pool;
  @Autowired Translators translators;
  @Autowired DiaryDesk desk;

  @Test
  void who_declares_the_language_and_is_active_is_in_the_pool_with_the_diary() {
    register("uk-busy", who -> {});
    register("uk-new", who -> {});
    register("uk-idle", who -> who.active = false);
    register("ru-other", who -> who.languages = List.of(speaks("ru", null, Level.C1)));
    var promise = Commitment.held(id("r1"), hourAt("10:00"), EUPEN, null, NOW, HOLD);
    desk.hold(id("uk-busy"), promise);

    var found = pool.speaking("uk");

    assertThat(found)
        .extracting(each -> each.profile().subject())
        .containsExactlyInAnyOrder("uk-busy", "uk-new");
    assertThat(found)
        .filteredOn(each -> each.profile().subject().equals("uk-busy"))
        .flatExtracting(each -> each.diary().commitments())
        .containsExactly(promise);
  }

  private void register(String code, Consumer<ProfileDraft> change) {
    var ukrainian =
        candidate(
            code,
            who -> {
              who.languages = List.of(speaks("uk", null, Level.NATIVE));
              change.accept(who);
            });
    translators.save(registered(ukrainian.profile()));
  }
}
