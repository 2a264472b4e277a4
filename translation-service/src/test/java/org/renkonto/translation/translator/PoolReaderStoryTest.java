package org.renkonto.translation.translator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.translator.Someone.EUPEN;
import static org.renkonto.translation.translator.Someone.HOLD;
import static org.renkonto.translation.translator.Someone.ST_VITH;
import static org.renkonto.translation.translator.Someone.arabic;
import static org.renkonto.translation.translator.Someone.at;
import static org.renkonto.translation.translator.Someone.booked;
import static org.renkonto.translation.translator.Someone.hourAt;
import static org.renkonto.translation.translator.Someone.id;
import static org.renkonto.translation.translator.Someone.registered;
import static org.renkonto.translation.translator.Someone.speaks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.renkonto.platform.test.ServiceTest;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.translator.Availability.Change;
import org.renkonto.translation.translator.Availability.DayChange;
import org.renkonto.translation.translator.Availability.Hours;
import org.renkonto.translation.translator.Credential.Proof;
import org.renkonto.translation.translator.History.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is read together with others is the same as who is read alone, by the mapping. */
@ServiceTest
class PoolReaderStoryTest {

  private static final Instant NOW = at("2026-12-01", "09:00");
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final ClientKey CLIENT = new ClientKey(id("hospital"), "token-7");

  @Autowired PoolReader reader;
  @Autowired Translators translators;
  @Autowired Diaries diaries;

  @Test
  void a_profile_is_read_with_all_that_is_stored_of_it() {
    var stored = translators.save(registered(withEverything("so-much")));
    var little = translators.save(registered(draft("so-little").profile()));

    assertThat(reader.speaking("so"))
        .containsExactlyInAnyOrder(withEverything("so-much"), draft("so-little").profile())
        .containsExactlyInAnyOrder(alone(stored), alone(little));
  }

  @Test
  void a_diary_is_read_with_all_that_is_stored_of_it() {
    var promise = Commitment.held(id("r1"), hourAt("10:00"), EUPEN, CLIENT, NOW, HOLD);
    var offer = new UUID(0, 1);
    var full =
        Diary.empty(id("asked"))
            .with(promise, NOW)
            .with(booked("r2", "14:00"), NOW)
            .withOffer(offer, TODAY)
            .withAnswer(offer, Answer.REFUSED)
            .withOffer(new UUID(0, 2), TODAY);
    diaries.save(
        new Diary(
            full.translatorId(),
            null,
            full.commitments(),
            full.offers(),
            full.history(),
            List.of(CLIENT)));
    diaries.save(Diary.empty(id("new")));

    assertThat(reader.diaries(List.of(id("asked"), id("new"), id("never-asked"))))
        .containsExactlyInAnyOrder(
            diaries.findById(id("asked")).orElseThrow(), diaries.findById(id("new")).orElseThrow())
        .anySatisfy(
            read -> {
              assertThat(read.commitments()).isEqualTo(full.commitments());
              assertThat(read.offers()).isEqualTo(full.offers());
              assertThat(read.history()).isEqualTo(full.history());
              assertThat(read.clients()).containsExactly(CLIENT);
              assertThat(read.version()).isZero();
            });
  }

  @Test
  void dates_and_times_are_read_as_they_were_written() {
    for (var time : List.of(LocalTime.MIDNIGHT, LocalTime.of(9, 30), LocalTime.of(23, 59, 30))) {
      assertThat(PoolReader.time(time.toString())).isEqualTo(time);
    }
    for (var date : List.of(LocalDate.of(2028, 2, 29), LocalDate.of(12026, 12, 31))) {
      assertThat(PoolReader.date(date.toString())).isEqualTo(date);
    }
  }

  private Profile alone(Translator translator) {
    return translators.findById(translator.id()).orElseThrow().profile();
  }

  private static ProfileDraft draft(String code) {
    var draft = new ProfileDraft(arabic(code));
    draft.languages = List.of(speaks("so", null, Level.C1));
    return draft;
  }

  private static Profile withEverything(String code) {
    var draft = draft(code);
    draft.languages = List.of(speaks("so", "maay", Level.NATIVE), speaks("so", null, Level.C1));
    draft.settings = Set.of(Setting.HEALTH);
    draft.credentials =
        List.of(
            new Credential("POLICE_RECORD", Proof.VERIFIED, TODAY, TODAY.plusYears(1)),
            new Credential("CERTIFICATE", Proof.UNVERIFIED, null, null));
    draft.availability =
        new Availability(
            Someone.BRUSSELS,
            Map.of(DayOfWeek.SATURDAY, List.of(Hours.WHOLE_DAY, hours(8, 12))),
            List.of(
                new DayChange(TODAY, Change.AWAY, Hours.WHOLE_DAY),
                new DayChange(TODAY.plusDays(1), Change.FREE, hours(18, 21))));
    draft.home = ST_VITH;
    draft.refusals = new Profile.Refusals(Set.of(Setting.HEALTH), Set.of(id("school")));
    draft.exclusions = new Profile.Exclusions(Set.of(id("hospital")), Set.of(CLIENT));
    return draft.profile();
  }

  private static Hours hours(int from, int to) {
    return new Hours(LocalTime.of(from, 0), LocalTime.of(to, 0));
  }
}
