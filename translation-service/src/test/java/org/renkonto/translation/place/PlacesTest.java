package org.renkonto.translation.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  Places places = new Places();

  @Test
  void all_nine_municipalities_of_ostbelgien_are_known() {
    assertThat(places.all())
        .filteredOn(place -> place.territory().equals("OSTBELGIEN"))
        .extracting(Place::municipality)
        .containsOnly(
            "Amel",
            "Büllingen",
            "Burg-Reuland",
            "Bütgenbach",
            "Eupen",
            "Kelmis",
            "Lontzen",
            "Raeren",
            "St. Vith");
  }

  @ParameterizedTest
  @CsvSource({
    "4700, eupen, Eupen",
    "4760, BULLINGEN, Büllingen",
    "4760, Buellingen, Büllingen",
    "4780, Sankt Vith, St. Vith",
    "4780, st.vith, St. Vith",
    "4721, Neu Moresnet, Neu-Moresnet",
    "4730, Raeren, Raeren",
    "07743, Jena, Jena",
  })
  void a_place_is_found_however_it_is_spelt(String postcode, String spelt, String name) {
    assertThat(places.find(postcode, spelt).name()).isEqualTo(name);
  }

  @Test
  void a_postcode_with_one_place_needs_no_name() {
    assertThat(places.find("4700", null).municipality()).isEqualTo("Eupen");
    assertThat(places.find("07747", " ").territory()).isEqualTo("JENA");
  }

  @Test
  void a_postcode_with_several_places_needs_the_name() {
    assertThatThrownBy(() -> places.find("4710", null)).isInstanceOf(PlaceAmbiguous.class);
  }

  @Test
  void a_place_the_office_does_not_work_in_is_refused() {
    assertThatThrownBy(() -> places.find("4000", "Lüttich"))
        .isInstanceOf(PlaceOutsideTerritory.class);
    assertThatThrownBy(() -> places.find("4700", "Kelmis"))
        .isInstanceOf(PlaceOutsideTerritory.class);
  }

  @Test
  void no_place_is_listed_twice() {
    assertThat(places.all())
        .allSatisfy(p -> assertThat(places.find(p.postcode(), p.name())).isEqualTo(p));
  }
}
