package org.renkonto.translation.place;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * How far two places are from each other. An estimate from village centres: straight line times a
 * road factor at a mean speed. It knows neither bus timetables nor snow in the Eifel.
 */
@Component
@EnableConfigurationProperties(TravelSettings.class)
public final class Travel {

  private static final double EARTH_RADIUS_KM = 6371.0088;

  private final TravelSettings settings;

  public Travel(TravelSettings settings) {
    this.settings = settings;
  }

  /** Kilometres by road, estimated; 0 within the same place. */
  public double kilometres(Place from, Place to) {
    var north = Math.toRadians(to.latitude() - from.latitude()) / 2;
    var east = Math.toRadians(to.longitude() - from.longitude()) / 2;
    var haversine =
        Math.pow(Math.sin(north), 2)
            + Math.cos(Math.toRadians(from.latitude()))
                * Math.cos(Math.toRadians(to.latitude()))
                * Math.pow(Math.sin(east), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine)) * settings.roadFactor();
  }

  /**
   * Minutes on the way, rounded up. 0 when either end is null, which means remote; a small buffer
   * when both are the same place.
   */
  public int minutes(@Nullable Place from, @Nullable Place to) {
    if (from == null || to == null) {
      return 0;
    }
    if (from.equals(to)) {
      return Math.toIntExact(settings.samePlaceBuffer().toMinutes());
    }
    var road = kilometres(from, to) / settings.speedKmh() * 60;
    return (int) Math.ceil(settings.fixedStart().toMinutes() + road);
  }
}
