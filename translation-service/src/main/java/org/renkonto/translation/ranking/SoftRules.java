package org.renkonto.translation.ranking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.renkonto.translation.translator.Diary;
import org.renkonto.translation.translator.LanguageSkill;
import org.renkonto.translation.translator.Span;

/**
 * The points of one suitable translator. All are coarse on purpose: small differences are noise.
 */
final class SoftRules {

  /** Weeks of the window in which hours are shared. */
  private static final int WINDOW_WEEKS = 2 * Diary.WINDOW_DAYS / 7;

  private static final int CHAIN_MINUTES = 60;

  private final Need need;
  private final Candidate candidate;
  private final Circumstances circumstances;

  SoftRules(Need need, Candidate candidate, Circumstances circumstances) {
    this.need = need;
    this.candidate = candidate;
    this.circumstances = circumstances;
  }

  List<SoftPoints> judge(Slot slot, LanguageSkill skill) {
    var points = new ArrayList<SoftPoints>();
    serve(points, slot.time());
    quality(points, skill);
    people(points);
    cost(points, slot);
    points.add(slack(slot));
    return List.copyOf(points);
  }

  private void serve(List<SoftPoints> points, Span time) {
    var profile = candidate.profile();
    var chance = AcceptanceChance.ofAnAnswer(candidate.diary().history());
    var answers = profile.employment().isAssignedDirectly() ? 4 : (long) (chance * 4);
    points.add(SoftRule.ANSWERS.points(answers));
    var notice = Duration.between(circumstances.now(), time.start());
    points.add(
        SoftRule.NOTICE.points(
            notice.compareTo(Duration.ofHours(profile.minimumLeadHours())) >= 0));
  }

  private void quality(List<SoftPoints> points, LanguageSkill skill) {
    var profile = candidate.profile();
    var wished = need.wished();
    if (wished.translatorId() != null) {
      points.add(SoftRule.NAMED.points(wished.translatorId().equals(profile.translatorId())));
    }
    var client = need.client();
    if (client != null) {
      points.add(SoftRule.CONTINUITY.points(candidate.diary().knows(client)));
    }
    if (wished.variety() != null || need.variety() != null) {
      var grade = LanguageMatch.varietyPoints(need, skill, circumstances.languages());
      points.add(SoftRule.VARIETY.points(grade));
    }
    if (wished.level() != null) {
      points.add(SoftRule.LEVEL.points(LanguageMatch.levelPoints(need, skill)));
    }
    if (wished.gender() != null) {
      points.add(SoftRule.GENDER.points(wished.gender() == profile.gender()));
    }
    points.add(SoftRule.SETTING.points(profile.settings().contains(need.setting())));
  }

  /** Hours are measured against what someone offers: each twentieth of it costs a point. */
  private void people(List<SoftPoints> points) {
    var offered = Math.max(1, candidate.profile().availability().weeklyHours() * WINDOW_WEEKS);
    var share = candidate.diary().hoursAround(circumstances.now()) / offered;
    points.add(
        SoftRule.SHARE_OF_HOURS.points(SoftRule.SHARE_OF_HOURS.most() - (long) (share * 20)));
    var today = circumstances.now().atZone(need.zone()).toLocalDate();
    var offers = candidate.diary().offersSince(today.minusDays(Diary.WINDOW_DAYS));
    points.add(SoftRule.SHARE_OF_OFFERS.points(SoftRule.SHARE_OF_OFFERS.most() - offers / 2));
  }

  /** Ten kilometres cost a point; staff are worth thirty. */
  private void cost(List<SoftPoints> points, Slot slot) {
    var place = need.whereabouts();
    if (place != null) {
      var km = circumstances.travel().kilometres(candidate.profile().home(), place);
      points.add(SoftRule.DISTANCE.points(SoftRule.DISTANCE.most() - (long) (km / 10)));
      points.add(
          SoftRule.SAME_PLACE.points(
              slot.neighbours().isChained(slot.time(), place, CHAIN_MINUTES)));
    }
    points.add(SoftRule.STAFF.points(candidate.profile().employment().isAssignedDirectly()));
  }

  /** Room to the neighbours, so that a delay does not upset what is announced already. */
  private SoftPoints slack(Slot slot) {
    var place = need.whereabouts();
    var minutes = slot.neighbours().slackMinutes(slot.time(), place, circumstances.travel());
    return SoftRule.SLACK.points(minutes / 15);
  }
}
