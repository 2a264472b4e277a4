package org.renkonto.translation.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TravelTest {

  Places places = new Places();
  Travel travel = new Travel(TravelSettings.shipped());
  Place eupen = places.find("4700", "Eupen");
  Place kettenis = places.find("4701", "Kettenis");
  Place vith = places.find("4780", "St. Vith");

  @Test
  void eupen_to_st_vith_is_about_fifty_kilometres_by_road() {
    assertThat(travel.kilometres(eupen, vith)).isCloseTo(51, within(2.0));
    assertThat(travel.minutes(eupen, vith)).isBetween(60, 70);
  }

  @Test
  void the_way_back_is_as_long() {
    assertThat(travel.minutes(vith, eupen)).isEqualTo(travel.minutes(eupen, vith));
  }

  @Test
  void the_next_village_costs_little_more_than_the_fixed_start() {
    assertThat(travel.minutes(eupen, kettenis)).isBetween(11, 15);
  }

  @Test
  void the_same_place_needs_the_small_buffer_only() {
    assertThat(travel.kilometres(eupen, eupen)).isZero();
    assertThat(travel.minutes(eupen, eupen)).isEqualTo(5);
  }

  @Test
  void a_remote_session_needs_no_travel() {
    assertThat(travel.minutes(null, vith)).isZero();
    assertThat(travel.minutes(vith, null)).isZero();
  }
}
