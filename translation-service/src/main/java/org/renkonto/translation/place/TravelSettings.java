package org.renkonto.translation.place;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How travel is estimated.
 *
 * @param roadFactor how much longer the road is than the straight line
 * @param speedKmh the mean speed on the road
 * @param fixedStart what every way costs before and after the road: door, stairs, parking
 * @param samePlaceBuffer what is kept between two sessions in the same village
 */
@ConfigurationProperties("renkonto.travel")
public record TravelSettings(
    @DefaultValue("1.3") double roadFactor,
    @DefaultValue("55") double speedKmh,
    @DefaultValue("10m") Duration fixedStart,
    @DefaultValue("5m") Duration samePlaceBuffer) {

  public TravelSettings {
    if (!(roadFactor >= 1) || !(speedKmh > 0)) {
      throw new IllegalArgumentException("roadFactor is at least 1 and speedKmh above 0");
    }
    if (fixedStart.isNegative() || samePlaceBuffer.isNegative()) {
      throw new IllegalArgumentException("fixedStart and samePlaceBuffer are not negative");
    }
  }

  /** The values that are shipped. */
  public static TravelSettings shipped() {
    return new TravelSettings(1.3, 55, Duration.ofMinutes(10), Duration.ofMinutes(5));
  }
}
