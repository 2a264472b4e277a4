package org.renkonto.translation.ranking;

/** What makes one suitable translator preferable to another, with the most points it can give. */
public enum SoftRule {
  ANSWERS(Tier.SERVE, 3),
  NOTICE(Tier.SERVE, 1),
  NAMED(Tier.QUALITY, 5),
  CONTINUITY(Tier.QUALITY, 4),
  VARIETY(Tier.QUALITY, 3),
  LEVEL(Tier.QUALITY, 3),
  GENDER(Tier.QUALITY, 2),
  SETTING(Tier.QUALITY, 2),
  SHARE_OF_HOURS(Tier.PEOPLE, 10),
  SHARE_OF_OFFERS(Tier.PEOPLE, 5),
  DISTANCE(Tier.COST, 10),
  STAFF(Tier.COST, 3),
  SAME_PLACE(Tier.COST, 3),
  SLACK(Tier.STABILITY, 2);

  private final Tier tier;
  private final int most;

  SoftRule(Tier tier, int most) {
    this.tier = tier;
    this.most = most;
  }

  /** The level on which it counts. */
  public Tier tier() {
    return tier;
  }

  /** The most points it can give; 0 is the least. */
  public int most() {
    return most;
  }

  /** {@code value} kept between 0 and the most, as points of this rule. */
  SoftPoints points(long value) {
    return new SoftPoints(this, Math.clamp(value, 0, most), most);
  }

  /** All points or none. */
  SoftPoints points(boolean met) {
    return points(met ? most : 0);
  }
}
