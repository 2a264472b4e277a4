package org.renkonto.translation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkonto.translation.ranking.Given.CIRCUMSTANCES;
import static org.renkonto.translation.ranking.Given.NOW;
import static org.renkonto.translation.ranking.Given.candidate;
import static org.renkonto.translation.ranking.Given.need;
import static org.renkonto.translation.translator.Someone.EUPEN;
import static org.renkonto.translation.translator.Someone.KELMIS;
import static org.renkonto.translation.translator.Someone.ST_VITH;
import static org.renkonto.translation.translator.Someone.at;
import static org.renkonto.translation.translator.Someone.booked;
import static org.renkonto.translation.translator.Someone.id;
import static org.renkonto.translation.translator.Someone.speaks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renkonto.translation.institution.Setting;
import org.renkonto.translation.ranking.Need.Wished;
import org.renkonto.translation.translator.Diary;
import org.renkonto.translation.translator.Employment;
import org.renkonto.translation.translator.Gender;
import org.renkonto.translation.translator.Level;
import org.renkonto.translation.translator.ProfileDraft;

/** Laws that hold for any office, tried on offices drawn at random from a fixed seed. */
class RankingLawsTest {

  private final Need wishful =
      need(
          n -> {
            n.latestStart = at("2026-12-03", "12:00");
            n.clientToken = "token-7";
            n.wished = new Wished(Gender.FEMALE, Level.C2, id("ar-3"), "apc");
          });

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void the_order_of_the_input_does_not_matter(long seed) {
    var random = new Random(seed);
    var office = office(random);
    var shuffled = new ArrayList<>(office);
    Collections.shuffle(shuffled, random);

    assertThat(rank(shuffled)).isEqualTo(rank(office));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void who_does_not_suit_changes_nothing_for_those_who_do(long seed) {
    var office = office(new Random(seed));
    var more = new ArrayList<>(office);
    more.add(candidate("ar-99", who -> who.active = false));

    assertThat(suitable(rank(more))).isEqualTo(suitable(rank(office)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void being_better_at_one_thing_never_lowers_the_rank(long seed) {
    var random = new Random(seed);
    var office = office(random);
    List<Consumer<ProfileDraft>> improvements =
        List.of(
            who -> who.gender = Gender.FEMALE,
            who -> who.settings = Set.of(Setting.HEALTH),
            who -> who.minimumLeadHours = 0,
            who -> who.employment = Employment.STAFF,
            who -> who.home = EUPEN,
            who -> who.languages = List.of(speaks("ar", "apc", Level.NATIVE)));
    for (var improvement : improvements) {
      var index = random.nextInt(office.size());
      var before = office.get(index);
      var draft = new ProfileDraft(before.profile());
      improvement.accept(draft);
      var better = new ArrayList<>(office);
      better.set(index, new Candidate(draft.profile(), before.diary()));
      var who = before.profile().translatorId();

      assertThat(place(who, rank(better))).isLessThanOrEqualTo(place(who, rank(office)));
    }
  }

  private List<Evaluation> rank(List<Candidate> office) {
    return Ranking.rank(wishful, office, CIRCUMSTANCES);
  }

  private static List<Evaluation> suitable(List<Evaluation> ranked) {
    return ranked.stream().filter(Evaluation::suits).toList();
  }

  private static int place(UUID translator, List<Evaluation> ranked) {
    return ranked.stream().map(Evaluation::translatorId).toList().indexOf(translator);
  }

  private static List<Candidate> office(Random random) {
    var office = new ArrayList<Candidate>();
    for (var i = 0; i < 40; i++) {
      var profile =
          candidate(
              "ar-" + i,
              who -> {
                who.gender = any(random, Gender.values());
                who.employment = any(random, Employment.values());
                who.home = any(random, EUPEN, KELMIS, ST_VITH);
                who.furthestTravelKm = 30 + random.nextInt(100);
                who.minimumLeadHours = random.nextInt(100);
                var level = any(random, Level.values());
                var variety = any(random, "apc", "ary", "acm");
                who.languages = List.of(speaks("ar", variety, level));
                who.active = random.nextInt(10) > 0;
              });
      office.add(new Candidate(profile.profile(), diary(profile.diary(), random)));
    }
    return office;
  }

  private static Diary diary(Diary diary, Random random) {
    for (var i = random.nextInt(8); i > 0; i--) {
      diary = diary.withOffer(id("o" + i), LocalDate.parse("2026-11-20"));
    }
    for (var i = random.nextInt(3); i > 0; i--) {
      var time = "%02d:00".formatted(8 + random.nextInt(8));
      diary = diary.with(booked("r" + i, time, random.nextBoolean() ? EUPEN : ST_VITH), NOW);
    }
    return diary;
  }

  @SafeVarargs
  private static <T> T any(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
